"""Nothing is left: after going through everything, her words are searched for everywhere, and in memory.

Each round goes the whole way twice: once with nothing but the search of every file that changed, of the
clipboard and of memory; once under strace, which also sees files that were removed again, and sockets.
"""

import random
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from safeplan.places import Home
from safeplan.vault.keyfile import read_copies
from safeplan.vault.restore import vaults_in
from tests.builders.pages import raw_pages
from tests.journeys.short_times import MODULE, SHORT
from tools import further_features as features
from tools import system_calls
from tools.all_features import Walk, clipboard
from tools.memory_scan import scan
from tools.person import Stage
from tools.system_calls import Asked
from tools.whole_system import Hit, Needle, Shaped, changed_since, gathered, moment, search

TELLING = ("safeplan", "stalk", "diary", "abuse")
PLANTED_IN = ("/tmp", "/var/tmp", "/dev/shm", "/run", "~/.cache")  # noqa: S108 - searched places
LEFT_BY_OTHERS = ("qtproject", "trolltech", "recently-used", "user-places", "lpoptions", ".recent")
"""In names of files in which toolkits and desktops note what was opened, typed, or printed."""
LOCAL = "AF_UNIX"
_PLANTED = "lists-planted-"

Tell = Callable[[dict[str, Any]], None]
Steps = tuple[Callable[[Walk], None], ...]

FIRST: Steps = (
    features.say_nobody_signs_in,
    Walk.first_run,
    Walk.look_and_search,
    Walk.amend,
    Walk.withdraw,
    features.change_passphrase,
    features.make_recovery_code,
    Walk.plan_and_paper,
    Walk.find_and_copy,
    Walk.leave_in_mid_sentence,
)
"""All until she has left for the first time."""
THEN: Steps = (
    features.open_print_window,
    features.open_forgotten_password,
    Walk.come_back,
    features.back_up_now,
    features.write_and_erase,
    features.export,
    features.switch_pin_on,
    Walk.leave,
    features.come_back_by_pin,
    features.choose_the_calculator,
    Walk.leave,
    features.use_the_calculator,
    Walk.end,
)
CLEAN_AFTER: Steps = (features.open_forgotten_password, Walk.leave)
"""Nothing of hers is in memory once these are done."""
SHORT_FIRST: Steps = (Walk.first_run, Walk.look_and_search, Walk.leave_in_mid_sentence)
SHORT_THEN: Steps = (Walk.end,)


def run(folder: Path, seed: int, numbers: Iterable[int], tell: Tell) -> None:
    """Go the whole way in rounds.

    Args:
        folder: empty.
        seed: settles everything that is chosen.
        numbers: which rounds.
        tell: gets what each came to.
    """
    for number in numbers:
        chance = random.Random(f"{seed}:{number}")
        figure = one_round(folder / str(number), chance)
        tell(figure | watched_round(folder / f"{number}-watched", chance))


def verdict(figures: list[dict[str, Any]]) -> str:
    """Say what the rounds came to together."""
    changed = sum(figure["files changed"] for figure in figures)
    return f"{len(figures)} rounds, {changed} changed files searched: no trace\n" + "\n".join(
        map(str, figures[-1:])
    )


def one_round(
    folder: Path, chance: random.Random, first: Steps = FIRST, then: Steps = THEN
) -> dict[str, Any]:
    """Go the way, and search memory and clipboard after leaving, and every file at the end.

    Args:
        folder: empty; the program can write to it and elsewhere.
        chance: chooses the marked word.
        first: until she leaves.
        then: the rest.

    Raises:
        AssertionError: if anything is found, or if the searches are blind.
    """
    with Stage(folder, MODULE) as stage:
        walk = Walk(stage, chance, SHORT.dead_ms / 1000)
        walk.prepare()
        when = moment(folder)
        with planted(chance) as control:
            before = _scanned_before_leaving(walk, first)
            after = _memory(walk)
            assert not after, f"left in memory: {after}"
            _clipboard_is_clean(walk)
            for step in then:
                step(walk)
                after = _memory(walk) if step in CLEAN_AFTER else {}
                assert not after, f"left in memory by {step.__name__}: {after}"
            changed = list(changed_since(when))
            hits = search(changed, [*walk.needles, *_sheets(walk), control])
            _all_planted_are_found([hit for hit in hits if _is_planted(hit)])
        traces = [hit for hit in hits if not _is_planted(hit) and not _is_the_sheet(hit, walk)]
        assert not traces, f"traces: {traces}"
        if walk.sheet is not None:
            assert any(_is_the_sheet(hit, walk) for hit in hits), "the search is blind for the printed sheet"
        grouped = [path for words, least in _loose_groups(walk) for path in gathered(changed, words, least)]
        assert not grouped, f"groups of the code: {grouped}"
        telling = _telling_names(walk, changed)
        assert not telling, f"telling names: {telling}"
        pages = _erased_is_gone(walk)
    figure = {"files changed": len(changed), "in memory before": before, "in memory after": 0, "traces": 0}
    return figure | {"needles": len(walk.needles), "pages without the erased": pages}


def watched_round(
    folder: Path, chance: random.Random, first: Steps = FIRST, then: Steps = THEN
) -> dict[str, Any]:
    """Go the way under strace, and look at what was asked of the system.

    Args:
        folder: empty.
        chance: chooses the marked word.
        first: until she leaves.
        then: the rest.

    Raises:
        AssertionError: if there is an internet socket, a local one to anything not known, a word in a
            file, or a file where none is expected.
    """
    folder.mkdir(parents=True)
    out = folder / "calls.txt"
    with Stage(folder / "stage", MODULE, system_calls.command(out)) as stage:
        walk = Walk(stage, chance, SHORT.dead_ms / 1000)
        walk.prepare()
        known = known_places(stage)
        for step in (*first, *then):
            step(walk)
    asked = system_calls.read(out, walk.needles)
    size = out.stat().st_size
    out.unlink()
    return {"strace MB": size >> 20} | judge(asked, walk, known)


def judge(asked: Asked, walk: Walk, known: dict[str, str]) -> dict[str, Any]:
    """Return families, places and files that were asked for; see `watched_round`."""
    assert LOCAL in asked.families, "the tracer saw no socket at all"
    odd = set(asked.families) - {LOCAL}
    assert not odd, f"sockets of another kind: {odd}"
    places = system_calls.places_named(asked.places, known)
    unknown = [place for place in places if "/" in place or place.startswith("@")]
    assert not unknown, f"local sockets to something unknown: {unknown}"
    spoken = {where for where, _ in asked.spoken if not where.startswith("socket:")}
    assert not spoken, f"her words were written to: {spoken}"
    files = {path for path in asked.written if not _is_expected(path, walk)}
    assert not files, f"files were opened for writing: {sorted(files)}"
    return {"families": asked.families, "places": places, "files written": len(asked.written)}


def known_places(stage: Stage) -> dict[str, str]:
    """Return where a local socket may lead, by how its path begins; the stage is still set."""
    bus = _path_in(stage.environment["DBUS_SESSION_BUS_ADDRESS"])
    return {
        "/tmp/.X11-unix/": "the display",  # noqa: S108 - where X has it
        bus: "the session's bus",
        f"{stage.folder}/run/at-spi": "the bus of the screen reader",
        f"{stage.home}/.cache/at-spi": "the bus of the screen reader",
        # Elsewhere, where the stage's own folder has too long a name for a socket.
        _screen_reader_bus(stage): "the bus of the screen reader",
        "/run/dbus/": "the system's bus",
        "/var/run/dbus/": "the system's bus",
        "/var/run/nscd/": "the name cache",
        "/run/nscd/": "the name cache",
        "/run/systemd/userdb/": "the name cache",
        stage.environment[features.PRINT_SOCKET]: "the print system",
        "/run/cups/": "the print system",
        "/var/run/cups/": "the print system",
    }


def _screen_reader_bus(stage: Stage) -> str:
    """Return the path of the accessibility bus, which the session's bus tells."""
    ask = ("dbus-send", "--session", "--dest=org.a11y.Bus", "--print-reply=literal", "/org/a11y/bus")
    answer = subprocess.run(
        [*ask, "org.a11y.Bus.GetAddress"],
        env=stage.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return _path_in(answer.stdout)


def _path_in(address: str) -> str:
    """Return the path in a bus's address; it must have one, or it would stand for every path there is."""
    path = address.strip().partition("path=")[2].partition(",")[0]
    assert path, f"a bus without a path: {address}"
    return path


def _is_expected(path: str, walk: Walk) -> bool:
    """Return whether it is known why a file is written."""
    stage = walk.stage
    ours = (
        f"{stage.data}/",
        f"{stage.home}/.cache/",
        f"{walk.printer}/",
        f"{walk.stick}/",
        "/dev/null",
        "/dev/tty",
        "/proc/self/",
    )
    made = {str(stage.data), str(walk.paper)}
    return path in made or path.startswith((*ours, str(walk.paper))) or not path.startswith("/")


def _scanned_before_leaving(walk: Walk, steps: Steps) -> int:
    """Take the steps, and see just before the last that the scan of memory sees her words."""
    *most, leaving = steps
    for step in most:
        step(walk)
    found = _memory(walk)
    assert found, "the scan of memory sees nothing"
    leaving(walk)
    return sum(found.values())


def _memory(walk: Walk) -> dict[str, int]:
    """Return how often what is hers is in the memory of our processes, by what it is and its encoding."""
    shapes = {
        f"{type(needle).__name__} {number}, {name}": shape
        for number, needle in enumerate([*walk.needles, *_sheets(walk)])
        for name, shape in needle.shapes().items()
    }
    loose = _loose_groups(walk)
    alone = {str(word): word for words, _ in loose for word in words}
    found: dict[str, int] = {}
    for pid in walk.stage.processes():
        others = scan(pid, shapes | alone).others
        for words, least in loose:
            names = {str(word) for word in words}
            if len(names & others.keys()) < least:
                others = Counter({name: count for name, count in others.items() if name not in names})
        for name, count in others.items():
            found[name] = found.get(name, 0) + count
    return found


def _sheets(walk: Walk) -> list[Shaped]:
    return [] if walk.sheet is None else [walk.sheet]


def _loose_groups(walk: Walk) -> list[tuple[list[bytes], int]]:
    """Return each group of the recovery code, if there is one, and how many together are no chance."""
    codes = [needle for needle in walk.needles if isinstance(needle, features.Code)]
    return [loose for code in codes for loose in code.loose()]


def _is_the_sheet(hit: Hit, walk: Walk) -> bool:
    """Return whether this is what the printer got, in the file that it keeps here."""
    return hit.path == str(walk.printer / "reference.pdf") and hit.how.startswith("the sheet")


def _erased_is_gone(walk: Walk) -> int:
    """See in every decrypted page of vault and backups that an erased entry is gone, and another is not.

    Returns:
        How many pages were looked at.
    """
    if not walk.has_erased:
        return 0
    homes = vaults_in(walk.stage.data)
    assert len(homes) > 1, f"there is no backup: {homes}"
    looked_at = 0
    # Without the beginning, which the search index may keep but once for several words.
    gone, there = walk.erased.word[2:].encode(), walk.marked(3).encode()
    for home in map(Home, (*homes, *vaults_in(walk.stick))):
        copies = read_copies(home)
        assert copies is not None, f"no key in {home.folder}"
        key = bytes(copies.slots.open(copies.slots.derive(walk.passphrase)).data_key)
        pages = list(raw_pages(home, key))
        assert any(there in page for page in pages), f"the search of {home.folder} is blind"
        assert not any(gone in page for page in pages), f"what was erased is still in {home.folder}"
        looked_at += len(pages)
    return looked_at


def _clipboard_is_clean(walk: Walk) -> None:
    """See that neither clipboard nor selection holds anything that was ours."""
    for mode, formats in clipboard(walk.stage).items():
        whole = b"\n".join(formats.values())
        assert not any(shape in whole for shape in walk.needle.shapes().values()), f"left in {mode}"
        assert not formats, f"{mode} is not empty: {sorted(formats)}"


@contextmanager
def planted(chance: random.Random) -> Iterator[Needle]:
    """Lay out words of our own all over the system for the search to find; gone at the block's end."""
    control = Needle("".join(chance.choice("bcdfghjkmpqvwxz") for _ in range(9)))
    folders = [
        Path(tempfile.mkdtemp(prefix=_PLANTED, dir=place))
        for place in (Path(each).expanduser() for each in PLANTED_IN)
        if place.is_dir()
    ]
    try:
        for folder in folders:
            for encoding in ("utf-8", "utf-16-le", "utf-32-be"):
                (folder / encoding).write_bytes(f"x{control.word}y".encode(encoding))
            (folder / control.word).mkdir()
        yield control
    finally:
        for folder in folders:
            shutil.rmtree(folder)


def _is_planted(hit: Hit) -> bool:
    return f"/{_PLANTED}" in hit.path


def _all_planted_are_found(hits: list[Hit]) -> None:
    """See that the search was not blind anywhere."""
    places = {Path(hit.path).parent.parent for hit in hits}
    wanted = {place for place in (Path(each).expanduser() for each in PLANTED_IN) if place.is_dir()}
    assert places == wanted, f"the search is blind in {wanted - places}"
    assert len(hits) == 4 * len(wanted), f"the search found {len(hits)} of {4 * len(wanted)} planted words"


def _telling_names(walk: Walk, changed: Iterable[str]) -> list[str]:
    """Return what lies below her home, or in what the program shares, under a telling name."""
    below = f"{walk.stage.folder}/"
    names = (path.removeprefix(below) for path in changed if path.startswith(below))
    return [name for name in names if any(word in name.lower() for word in TELLING + LEFT_BY_OTHERS)]
