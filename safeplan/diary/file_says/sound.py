"""WAV, AVI, FLAC, Ogg (voice messages), MP3 and AMR: how long they are, and what else they tell."""

from safeplan.diary.file_says.chunks import riff
from safeplan.diary.file_says.exif import moment
from safeplan.diary.file_says.values import Found, of_bytes
from safeplan.diary.file_says.window import Unclear, Window

_TAIL = 128 * 1024
_OPUS_RATE = 48_000
_FRAMES_LIMIT = 2 * 1024 * 1024
_AMR = (13, 14, 16, 18, 20, 21, 27, 32, 6)
_AMR_WIDE = (18, 24, 33, 37, 41, 47, 51, 59, 61, 6)
_AMR_FRAME_S = 0.02
_MP3_RATES = (44_100, 48_000, 32_000)
_MP3_BITS_1 = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_MP3_BITS_2 = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_VERSION_1, _LAYER_3, _MONO = 3, 1, 3
_XING_FRAMES = 1


def wave(window: Window, found: Found) -> None:
    """Read a WAV file.

    Raises:
        Unclear: if it makes no sense from some place on.
    """
    rate = 0
    for name, start, size in riff(window, 12, window.size):
        if name == b"fmt ":
            rate = window.number("<I", start + 8)
        elif name == b"data" and rate:
            # A recording that was cut off may say more than there is.
            found.length_s = min(size, window.size - start) / rate
        elif name == b"bext":
            found.author = of_bytes(window.at(start + 256, 32))
            day, clock = of_bytes(window.at(start + 320, 10)), of_bytes(window.at(start + 330, 8))
            found.taken = moment(f"{day} {clock}")


def avi(window: Window, found: Found) -> None:
    """Read an AVI film.

    Raises:
        Unclear: as `wave`.
    """
    for name, start, size in riff(window, 12, window.size):
        if name != b"LIST" or window.at(start, 4) != b"hdrl":
            continue
        for inner, at, _ in riff(window, start + 4, start + size):
            if inner == b"avih":
                (frame_us,) = window.numbers("<I", at)
                (frames,) = window.numbers("<I", at + 16)
                found.length_s = frames * frame_us / 1_000_000 or None
                found.width, found.height = window.numbers("<II", at + 32)
                return


def flac(window: Window, found: Found) -> None:
    """Read a FLAC file.

    Raises:
        Unclear: as `wave`.
    """
    numbers = window.number(">Q", 18)
    rate, samples = numbers >> 44, numbers & 0xFFFFFFFFF
    if rate and samples:
        found.length_s = samples / rate


def ogg(window: Window, found: Found) -> None:
    """Read an Ogg file: Opus, as in voice messages, or Vorbis.

    Raises:
        Unclear: as `wave`.
    """
    serial = window.at(14, 4)
    head = window.some(27 + window.number(">B", 26), 64)
    if head.startswith(b"OpusHead"):
        rate, skipped = _OPUS_RATE, int.from_bytes(head[10:12], "little")
    elif head.startswith(b"\x01vorbis"):
        rate, skipped = int.from_bytes(head[12:16], "little"), 0
    else:
        return
    tail = window.tail(_TAIL)
    place = tail.rfind(b"OggS")
    while place >= 0:
        samples = int.from_bytes(tail[place + 6 : place + 14], "little", signed=True)
        if tail[place + 14 : place + 18] == serial and samples > 0 and rate:
            found.length_s = max(0, samples - skipped) / rate
            return
        place = tail.rfind(b"OggS", 0, place)
    raise Unclear("no last page")


def amr(window: Window, found: Found) -> None:
    """Read an AMR recording, whose frames have to be counted.

    Raises:
        Unclear: as `wave`, or if it is too long for that.
    """
    wide = window.some(0, 9) == b"#!AMR-WB\n"
    sizes, place = (_AMR_WIDE, 9) if wide else (_AMR, 6)
    if window.size > _FRAMES_LIMIT:
        raise Unclear("too long")
    data, frames = window.some(0, window.size), 0
    while place < len(data):
        mode = data[place] >> 3 & 15
        # Modes without sound in them are one byte long.
        place += sizes[mode] if mode < len(sizes) else 1
        frames += 1
    found.length_s = frames * _AMR_FRAME_S


def mp3(window: Window, found: Found) -> None:
    """Read an MP3: the count of frames at its start, else an estimate by its first frame.

    Raises:
        Unclear: as `wave`.
    """
    start = 0
    if window.some(0, 3) == b"ID3":
        parts = window.at(6, 4)
        start = 10 + (parts[0] << 21 | parts[1] << 14 | parts[2] << 7 | parts[3])
    data = window.some(start, 8192)
    at = data.find(b"\xff")
    while at >= 0 and _frame(data[at : at + 4]) is None:
        at = data.find(b"\xff", at + 1)
    frame = _frame(data[at : at + 4]) if at >= 0 else None
    if frame is None:
        raise Unclear("no frame")
    samples, rate, bits, side = frame
    mark = at + 4 + side
    counted = data[mark : mark + 4] in {b"Xing", b"Info"} and data[mark + 7 : mark + 8] != b""
    if counted and data[mark + 7] & _XING_FRAMES:
        found.length_s = int.from_bytes(data[mark + 8 : mark + 12], "big") * samples / rate
    else:
        found.length_s = (window.size - start - at) * 8 / bits


def _frame(head: bytes) -> tuple[int, int, int, int] | None:
    """Return a frame's samples, samples a second, bits a second, and bytes before a count of frames."""
    if len(head) < 4 or head[0] != 0xFF or head[1] < 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bits, rate = head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or layer != _LAYER_3 or not 0 < bits < 15 or rate == 3:
        return None
    first = version == _VERSION_1
    hertz = _MP3_RATES[rate] // (1 if first else 2 if version == 2 else 4)
    kilobits = (_MP3_BITS_1 if first else _MP3_BITS_2)[bits - 1]
    mono = head[3] >> 6 == _MONO
    side = (17 if mono else 32) if first else (9 if mono else 17)
    return (1152 if first else 576), hertz, kilobits * 1000, side
