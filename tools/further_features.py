"""Through the features around the diary: ways in, backups, erasing, covers. Steps for `all_features.Walk`."""

import os
import random
import re
import socket
import subprocess
import threading
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools import main_job
from tools.memory_scan import scan
from tools.whole_system import Needle

if TYPE_CHECKING:
    from tools.all_features import Walk

SHEET_LETTERS = 64
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_GROUP = re.compile(r"Group (\d): ((?:\w ){3}\w)")
_PRESSED = ("push button", "radio button", "check box", "toggle button")
_KEYRING = "gnome-keyring-daemon"


@dataclass(frozen=True)
class Code:
    """A recovery code in all the shapes in which it, or groups of it, may be kept.

    Args:
        groups: eight of four characters.
    """

    groups: tuple[str, ...]

    def shapes(self) -> dict[str, bytes]:
        """Return the bytes to look for: the whole, and pairs of neighbours."""
        shapes = {}
        for between in ("", " "):
            for name, shape in Needle(between.join(self.groups)).shapes().items():
                shapes[f"whole, {between!r}, {name}"] = shape
            for number, (one, other) in enumerate(zip(self.groups, self.groups[1:], strict=False), 1):
                shapes[f"groups {number} and {number + 1}, {between!r}"] = (one + between + other).encode()
        return shapes

    def loose(self) -> tuple[tuple[list[bytes], int], ...]:
        """Return each group alone, narrow and wide, and how many different ones in one place are no chance.

        Four narrow characters turn up by themselves in some hundred megabytes of anything; a single wide
        group counts.
        """
        plain = [group.encode() for group in self.groups]
        wide = [Needle(group).shapes()["UTF-16"] for group in self.groups]
        return (plain, 4), (wide, 1)


@dataclass(frozen=True)
class Sheet:
    """A printed page: pieces of what draws it, packed as a PDF holds it, and unpacked.

    Args:
        pdf: what the printer got.
    """

    pdf: bytes

    def shapes(self) -> dict[str, bytes]:
        """Return a piece from the middle of each."""
        for packed in _STREAM.findall(self.pdf):
            with suppress(zlib.error):
                drawn = zlib.decompressobj().decompress(packed)
                if b"BT" in drawn:
                    return {"the sheet, packed": _middle(packed), "the sheet, drawn": _middle(drawn)}
        raise AssertionError("the printed sheet has no page")


def _middle(whole: bytes) -> bytes:
    start = (len(whole) - SHEET_LETTERS) // 2
    return whole[start : start + SHEET_LETTERS]


def new_pin(chance: random.Random) -> str:
    """Return a PIN that nobody else on this computer types, of nine digits."""
    return str(chance.randrange(10**8, 10**9))


def say_nobody_signs_in(walk: "Walk") -> None:
    """Say that nobody else can sign in: only then a PIN is offered."""
    walk.stage.start()
    walk.person.find("Is this computer safe to use?")
    walk.person.click("No", "radio button")


def open_settings(walk: "Walk", group: str) -> None:
    """Open the settings at a group."""
    walk.person.press("ctrl+5")
    walk.person.wait_for(lambda: _press(walk, group), f"the group {group!r}")
    time.sleep(0.5)


def _press(walk: "Walk", *words: str) -> bool:
    """Click on the first button whose name begins with the first of the words and holds the others."""
    for seen in walk.person.look():
        fits = seen.name.startswith(words[0]) and all(word in seen.name for word in words)
        if fits and seen.role in _PRESSED:
            walk.person.click_at(*seen.middle)
            return True
    return False


def _see(seen: object, trouble: str) -> None:
    if not seen:
        raise AssertionError(trouble)


def change_passphrase(walk: "Walk") -> None:
    """Choose another passphrase of her own."""
    person, new = walk.person, walk.marked(20, "marzipan stoat paints 9 kettles")
    open_settings(walk, "Ways in")
    person.click("Change your passphrase", "push button")
    person.find("Your passphrase now", "password text", "focused")
    person.type(walk.passphrase)
    person.click("Your own", "radio button")
    person.click("Your passphrase", "password text")
    person.type(new)
    person.press("Return")
    person.find("The same again", "password text", "focused")
    person.type(new)
    person.press("Return")
    person.find("Your passphrase is changed.…")
    walk.passphrase = new


def make_recovery_code(walk: "Walk") -> None:
    """Make a code, print its sheet, and type it once."""
    person = walk.person
    open_settings(walk, "Ways in")
    person.click("Make a recovery code", "push button")
    person.find("Your passphrase", "password text", "focused")
    person.type(walk.passphrase)
    person.press("Return")
    person.find("Group 8: …")
    code = Code(_groups_shown(walk))
    walk.needles.append(code)
    _is_seen_in_memory(walk, code)
    person.click("Print: Your code", "push button")
    person.find("Page 1 of 1")
    person.click("Print this sheet", "push button")
    person.find("Sent to Office…")
    sheet = walk.printer / "printed.pdf"
    sheet = sheet.rename(walk.printer / "reference.pdf")
    _see(_code_on(sheet) == "".join(code.groups), "the printer got another code")
    walk.sheet = Sheet(sheet.read_bytes())
    person.click("Back to the code", "push button")
    person.click("I have it on paper", "push button")
    person.find("Group 1 of 8", "text", "focused")
    person.type("".join(code.groups))
    person.click("Check it", "push button")
    person.find("You have a recovery code.…")


def _groups_shown(walk: "Walk") -> tuple[str, ...]:
    found = {
        int(hit[1]): hit[2].replace(" ", "")
        for seen in walk.person.look()
        if (hit := _GROUP.fullmatch(seen.name))
    }
    _see(sorted(found) == list(range(1, 9)), f"not all of the code shows: {sorted(found)}")
    return tuple(found[number] for number in sorted(found))


def _is_seen_in_memory(walk: "Walk", code: Code) -> None:
    """See that the scan of memory finds the code while it is shown."""
    if os.geteuid() == 0:
        found = [scan(pid, code.shapes()).others for pid in walk.stage.processes()]
        _see(any(found), "the scan of memory does not see the code while it is shown")


def _code_on(sheet: Path) -> str:
    words = subprocess.run(["pdftotext", "-raw", str(sheet), "-"], capture_output=True, text=True, check=True)
    return "".join(re.findall(r"^(?:\d )?([0-9A-HJKMNP-TV-Z]{4})$", words.stdout, re.MULTILINE))


def back_up_now(walk: "Walk") -> None:
    """See that the damage check and the first backup came by themselves, and make one more."""
    open_settings(walk, "Backup")
    walk.person.wait_for(
        lambda: "opened and checked. All are encrypted." in walk.person.text_on_screen(), "a first backup"
    )
    walk.person.click("Back up now", "push button")
    walk.person.find("The backup is made, opened and checked.…")


def export(walk: "Walk") -> None:
    """Copy everything to another drive, which is a folder here."""
    person = walk.person
    walk.stick.mkdir()
    open_settings(walk, "Backup")
    person.click("Choose a place", "push button")
    person.click(f"{walk.stick.name}…", "list item")
    person.press("Return")
    person.wait_for(lambda: _press(walk, "Use ", walk.stick.name), "the folder to be offered")
    person.find("The copy is made, opened and checked.…")
    person.click("Done", "push button")


def write_and_erase(walk: "Walk") -> None:
    """Write an entry, make a backup that holds it, and erase it."""
    person = walk.person
    person.press("ctrl+1")
    person.find("What happened?", "text", "focused")
    person.wait_for(lambda: _emptied(walk), "the box to be empty")
    walk.needles.append(walk.erased)
    person.type(f"{walk.erased.word} walked behind me")
    person.press("ctrl+Return")
    person.find("Entry 3 is kept…")
    back_up_now(walk)
    person.press("ctrl+2")
    walk.click_entry(walk.erased.word)
    person.click("More", "push button")
    # Erasing stands last in the menu.
    person.press("Up", "Return")
    person.find("Erase entry 3 for good")
    person.click("Erase it for good", "push button")
    person.find("Erase entry 3 for good?")
    person.click("Erase it", "push button")
    person.find("It is gone from this computer's files.…")
    walk.has_erased = True
    person.click("Done", "push button")


def _emptied(walk: "Walk") -> bool:
    """Take out what she left unfinished in the box."""
    if main_job.box_text(walk.person):
        walk.person.press("ctrl+a", "Delete")
        return False
    return True


def switch_pin_on(walk: "Walk") -> None:
    """Sign in to a keyring, and choose a PIN."""
    person = walk.person
    walk.keyring = _start_keyring(walk)
    walk.needles.append(Needle(walk.pin))
    open_settings(walk, "Ways in")
    person.click("Short PIN on this account", "check box")
    person.find("Your passphrase", "password text", "focused")
    for words in (walk.passphrase, walk.pin, walk.pin):
        person.type(words)
        person.press("Return")
    person.find("The PIN is on.…")


def _start_keyring(walk: "Walk") -> subprocess.Popen[bytes]:
    """Run a keyring on the stage's own bus; its files lie beside her home."""
    folder = walk.stage.folder / "keyring"
    folder.mkdir(mode=0o700)
    places = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    keyring = subprocess.Popen(
        [_KEYRING, "--foreground", "--components=secrets", "--unlock"],
        env=walk.stage.environment | places,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if keyring.stdin is not None:
        keyring.stdin.write(b"the one of her sign-in")
        keyring.stdin.close()
    time.sleep(2)
    return keyring


def come_back_by_pin(walk: "Walk") -> None:
    """Come back, and type the PIN."""
    walk.come_back(walk.pin)


def choose_the_calculator(walk: "Walk") -> None:
    """Make the Calculator the cover, with a number that opens the field."""
    person = walk.person
    open_settings(walk, "Cover")
    person.click("Calculator", "radio button")
    person.click("Door number", "text")
    person.type("271828")
    person.press("Return")
    walk.cover = "Equals"


def use_the_calculator(walk: "Walk") -> None:
    """Add up, as anybody would."""
    time.sleep(1.6)
    walk.person.type("12+3=")
    walk.person.find("15", state="showing")


def open_forgotten_password(walk: "Walk") -> None:
    """Ask for the password field, look at the groups in its place, type half of them, and go back."""
    person = walk.person
    time.sleep(walk.dead_seconds + 0.2)
    person.leave()
    person.find("Password", "password text", "focused")
    person.click("Forgotten password?", "push button")
    person.find("Group 1 of 8", "text", "focused")
    code = next(needle for needle in walk.needles if isinstance(needle, Code))
    person.type("".join(code.groups[:5]))
    person.click("Use the password", "push button")
    person.find("Password", "password text", "focused")
    before = walk.stage.processes()
    person.click("Back", "push button")
    # Going back is leaving: another process takes over.
    person.wait_for(lambda: not set(before) & set(walk.stage.processes()), "the old process to end")
    person.find(walk.cover)


def open_print_window(walk: "Walk") -> None:
    """Open the cover's print window, which is the system's, and close it."""
    person = walk.person
    with PrintSystem(Path(walk.stage.environment[PRINT_SOCKET])):
        time.sleep(1.2)
        person.press("ctrl+p")
        person.find("Print", "dialog")
        time.sleep(2)
        person.press("Escape")
        person.wait_for(lambda: all(seen.role != "dialog" for seen in person.look()), "the window to close")


PRINT_SOCKET = "SHORT_TIMES_PRINT_SOCKET"
"""The variable that tells the program on the stage where its print system is."""


class PrintSystem:
    """Somebody who answers where the print system's socket is, and has no printer; for a `with` block.

    Args:
        path: of the socket.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX)
        self.asked = 0

    def __enter__(self) -> "PrintSystem":
        """Begin to answer."""
        self._socket.bind(str(self._path))
        self._socket.listen()
        threading.Thread(target=self._answer, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Answer no more."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._path.unlink()

    def _answer(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._socket.accept()
                self.asked += 1
                caller.close()
