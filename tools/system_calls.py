"""What the program asks of the system, as strace saw it: sockets, files it may write, and what it wrote.

The second witness beside `whole_system`: it also sees files that were removed again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.whole_system import Shaped

_WRITING = "write,pwrite64,writev,pwritev,pwritev2,setxattr,lsetxattr,fsetxattr"
_NAMING = (
    "open,openat,openat2,creat,rename,renameat,renameat2,"
    "link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,mknodat"
)
_STARTING = "dup2,dup3,execve"
_APART = re.compile(r'"--apart", "\w+"')
"""How the program starts a process of its own for one kind of work."""
_LONGEST = 1 << 20

_CALL = re.compile(r"^(?:(\d+) +)?(\w+)\((.*)")
_STANDARD_INPUT = re.compile(r"^\d+<(pipe:\[\d+\])>, 0\b")
_FAMILY = re.compile(r"^(?:\d+<[^>]*>, \{sa_family=)?(AF_\w+)")
_SUN_PATH = re.compile(r'sun_path=(@?)"((?:[^"\\]|\\.)*)"')
_DESCRIPTOR = re.compile(r"^\d+<([^>]*)>")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITES = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC)\b")


def command(out: Path) -> list[str]:
    """Return what to put before a program's command, so that it and all it starts are watched.

    Args:
        out: where strace writes; it will hold what the program wrote.
    """
    # Not --seccomp-bpf: calls that the tests' own filter refuses would then not be seen.
    calls = f"trace=network,{_WRITING},{_NAMING},{_STARTING}"
    return ["strace", "-f", "-q", "-y", "-s", str(_LONGEST), "-e", calls, "-e", "signal=none", "-o", str(out)]


@dataclass
class Asked:
    """What was asked.

    Args:
        families: of sockets made, bound or connected, each with how often.
        places: where sockets of this computer led, each with how often.
        written: files that were opened so that they can be written, made, or renamed to.
        spoken: descriptors into which a word went, by the word's encoding; not the pipe to a process of the
            program's own, which no other program can read.
    """

    families: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    written: dict[str, int] = field(default_factory=dict)
    spoken: set[tuple[str, str]] = field(default_factory=set)


def read(out: Path, needles: Sequence[Shaped]) -> Asked:
    """Return what strace saw.

    Args:
        out: what it wrote.
        needles: words to look for in whatever was written.
    """
    asked = Asked()
    inputs: dict[str, str] = {}
    own: set[str] = set()
    # As strace writes them: what is no letter becomes its number, and only zeros are in any shape.
    shapes = [
        (name, shape.decode("ascii").replace("\0", "\\0"))
        for needle in needles
        for name, shape in needle.shapes().items()
    ]
    with out.open(encoding="latin-1") as lines:
        for process, name, words in _calls(lines):
            if name in ("dup2", "dup3"):
                found = _STANDARD_INPUT.match(words)
                if found:
                    inputs[process] = found[1]
            elif name == "execve":
                if process in inputs and _APART.search(words):
                    own.add(inputs[process])
            elif name in ("socket", "socketpair", "connect", "bind"):
                _note_socket(asked, words)
            elif name.startswith(("open", "creat")):
                if name == "creat" or _WRITES.search(words):
                    _count(asked.written, _last_path(words))
            elif name.startswith(("rename", "link", "symlink", "mk")):
                _count(asked.written, _last_path(words))
            elif name in _WRITING.split(","):
                _note_words(asked, words, shapes)
    asked.spoken = {(where, how) for where, how in asked.spoken if where not in own}
    return asked


def places_named(places: Mapping[str, int], known: Mapping[str, str]) -> dict[str, int]:
    """Return places by what they are; what is not known keeps its path.

    Args:
        places: as `Asked` has them.
        known: the beginning of a path, and what such a one is.
    """
    named: dict[str, int] = {}
    for place, count in places.items():
        what = next((what for start, what in known.items() if place.lstrip("@").startswith(start)), place)
        named[what] = named.get(what, 0) + count
    return named


def _calls(lines: Iterator[str]) -> Iterator[tuple[str, str, str]]:
    """Yield process, name and arguments of each call; those cut by another's are whole where they begin."""
    for line in lines:
        found = _CALL.match(line)
        if found:
            yield found[1] or "", found[2], found[3]


def _note_socket(asked: Asked, words: str) -> None:
    family = _FAMILY.match(words)
    if family:
        _count(asked.families, family[1])
    path = _SUN_PATH.search(words)
    if path:
        _count(asked.places, path[1] + path[2])


def _note_words(asked: Asked, words: str, shapes: list[tuple[str, str]]) -> None:
    for how, shape in shapes:
        if shape in words:
            where = _DESCRIPTOR.match(words)
            asked.spoken.add((where[1] if where else words[:80], how))


def _last_path(words: str) -> str:
    paths = _STRING.findall(words)
    return str(paths[-1]) if paths else "?"


def _count(counts: dict[str, int], key: str) -> None:
    counts[key] = counts.get(key, 0) + 1
