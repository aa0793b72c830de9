"""What kind of content a file has, guessed from its first bytes, else from its name."""

from mimetypes import MimeTypes

HEAD_BYTES = 64
"""How many bytes `media_of` looks at."""

UNKNOWN = "application/octet-stream"

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/webm"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/x-wav", b"AVI ": "video/x-msvideo"}
_FTYP = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
    b"qt  ": "video/quicktime",
    b"3gp4": "video/3gpp",
    b"3gp5": "video/3gpp",
}

# Without files: the system's own lists would make the answer differ from computer to computer.
_BY_NAME = MimeTypes(filenames=())


def media_of(head: bytes, name: str) -> str:
    """Return the kind of a file's content, such as "image/jpeg".

    Args:
        head: its first bytes, `HEAD_BYTES` or all there are.
        name: what the file is called.
    """
    for start, media in _STARTS:
        if head.startswith(start):
            return media
    if head.startswith(b"RIFF") and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        return _FTYP.get(head[8:12], "video/mp4")
    return _BY_NAME.guess_type(name.rpartition("/")[2], strict=True)[0] or UNKNOWN
