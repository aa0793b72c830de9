"""Hostile evidence: thousands of altered and made-up files through type, what they say, and what is shown.

None may end the program, hold it up for more than five seconds, or take more than 500 MB. The process in
which files are looked at may end: then the file is kept and not shown, and the next one is looked at.
"""

import io
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from safeplan.diary import file_says
from safeplan.diary.media import HEAD_BYTES, media_of
from safeplan.ui.apart import Apart, Parcel
from safeplan.ui.diary.evidence_viewer import LONGEST_S
from tests.builders.evidence import a_bomb, mutated, one_of_each

LONGEST_TRIAL_S = 5.0
SLACK_S = 3.0
"""A computer that does many other things at once may take so much longer."""
MOST_MEMORY = 500 << 20
_EDGE = 1200


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Callable[[dict[str, Any]], None]) -> None:
    """Try one file a number.

    Args:
        folder: not used: nothing is written.
        seed: settles everything that is chosen.
        numbers: which trials.
        tell: gets what each came to.
    """
    del folder
    whole = {**one_of_each(), **made_up()}
    apart = Apart("pictures")
    apart.ask(Parcel({"file": "none", "width": 1, "height": 1}), LONGEST_S)
    try:
        for number in numbers:
            chance = random.Random(f"{seed}:{number}")
            names = sorted(whole)
            name = names[number % len(names)]
            # Each of them as it is, then each again and again after somebody has been at it.
            data = whole[name] if number < len(names) else mutated(chance, whole[name])
            tell({"name": name, **one(apart, number, data)})
    finally:
        apart.close()


def one(apart: Apart, number: int, data: bytes) -> dict[str, Any]:
    """Put one file through everything, and return what came of it."""
    began = time.monotonic()
    media = media_of(data[:HEAD_BYTES])
    file_says.read(io.BytesIO(data), media)
    said_s = time.monotonic() - began
    head = {"file": str(number), "carries": True, "width": _EDGE, "height": _EDGE}
    # A second look, at a page there may not be, as when she turns pages.
    answers = [apart.ask(Parcel({**head, "page": page}, data), LONGEST_S) for page in (0, 3)]
    took_s = time.monotonic() - began
    taken = memory(apart)
    assert said_s < LONGEST_TRIAL_S, f"trial {number}: reading what it says took {said_s:.1f} s"
    # Two looks and two starts, each with its own limit.
    assert took_s < 4 * LONGEST_TRIAL_S + SLACK_S, f"trial {number} took {took_s:.1f} s"
    assert taken < MOST_MEMORY, f"trial {number} took {taken >> 20} MiB"
    return {"media": media, "came": came(answers[0]), "said_s": said_s, "took_s": took_s, "memory": taken}


def came(answer: Parcel | None) -> str:
    """Return in a word what was shown."""
    if answer is None:
        return "process ended"
    if "failed" in answer.head:
        return "failed"
    if not answer.head.get("kind"):
        return "not shown"
    return str(answer.head.get("trouble", "shown"))


def memory(apart: Apart) -> int:
    """Return the most memory the process in which files are looked at ever took, in bytes; 0 if it ended."""
    pid = apart.pid
    if pid is None or sys.platform != "linux":
        return 0
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) << 10
    return 0


def made_up() -> dict[str, bytes]:
    """Files nobody's program writes, each made to do harm."""
    nested = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3000
    deep = b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + b"]" * 200_000 + b"\nendobj\ntrailer<</Root 1 0 R>>"
    circle = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>"
    )
    huge = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]>>endobj\ntrailer<</Root 1 0 R>>"
    )
    tiff = (
        b"II*\0\x08\0\0\0\x02\0" + b"\0\1\4\0\1\0\0\0\xff\xff\xff\x7f" + b"\1\1\4\0\1\0\0\0\xff\xff\xff\x7f"
    )
    ring = b"II*\0\x08\0\0\0\x01\0" + b"\0\1\4\0\1\0\0\0\x01\0\0\0" + b"\x08\0\0\0"
    return {
        "png bomb": a_bomb(),
        "png of 60 megapixels": a_bomb(7700, 7700),
        "webp of the greatest size": b"RIFF\xff\xff\xff\x7fWEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff" * 6,
        "gif of the greatest size": b"GIF89a\xff\xff\xff\xff\xf7\0\0"
        + bytes(768)
        + b",\0\0\0\0\xff\xff\xff\xff\0\x08\xff",
        "tiff of the greatest size": tiff + bytes(4),
        "tiff in a ring": ring,
        "heic of nothing": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\xff\xff\xff\xffmeta" + bytes(64),
        "mail in mails": b"From: a\nTo: b\nSubject: c\n" + nested,
        "mail of one line": b"From: " + b"=?utf-8?q?" * 100_000 + b"\nTo: b\n\nx",
        "pdf of brackets": deep,
        "pdf in a circle": circle,
        "pdf of the greatest page": huge,
        "page of tags": b"<!doctype html>" + b"<div " * 300_000,
        "text of one letter": b"a" * 3_000_000,
    }


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what all came to together."""
    ways = Counter(figure["came"] for figure in figures)
    slowest = max(figure["took_s"] for figure in figures)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    most = max(figure["memory"] for figure in figures) >> 20
    said = ", ".join(f"{count} {way}" for way, count in ways.most_common())
    lines = [
        f"{len(figures)} files: {said}",
        f"  the slowest took {slowest:.2f} s for all; memory {most} MiB apart, {own} MiB here",
    ]
    for name in sorted({figure["name"] for figure in figures}):
        of_it = Counter(figure["came"] for figure in figures if figure["name"] == name)
        lines.append(f"  {name}: " + ", ".join(f"{count} {way}" for way, count in of_it.most_common()))
    return "\n".join(lines)
