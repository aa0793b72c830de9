"""Through every feature, leaving a marked word wherever something can be typed: for the search for traces."""

import json
import random
import subprocess
import sys
import time

from PIL import Image

from tools import main_job
from tools.further_features import PRINT_SOCKET, Sheet, new_pin
from tools.person import Person, Stage
from tools.whole_system import Needle, Shaped

LETTERS = "bcdfghjkmpqvwxz"
PHONE = "0 8 0 8, 8 0 2, 0 3 0 0"


class Walk:
    """A person who goes through everything, on a stage of her own.

    Args:
        stage: set, the program not started.
        chance: chooses the word that marks all she types; nobody else on this computer ever types it.
        dead_seconds: how long the gesture is dead after leaving.
    """

    def __init__(self, stage: Stage, chance: random.Random, dead_seconds: float) -> None:
        self.stage = stage
        self.person: Person = stage.person
        self.dead_seconds = dead_seconds
        self.needle = Needle("".join(chance.choice(LETTERS) for _ in range(9)))
        self.erased = Needle("".join(chance.choice(LETTERS) for _ in range(9)))
        self.pin = new_pin(chance)
        self.needles: list[Shaped] = [self.needle]
        self.sheet: Sheet | None = None
        self.keyring: subprocess.Popen[bytes] | None = None
        self.cover = "My lists"
        self.has_erased = False
        self.passphrase = self.marked(0, "otter climbs 7 ladders")
        self.paper = stage.home / "Notes.pdf"
        self.printer = stage.folder / "printer"
        self.stick = stage.home / "Stick"
        self._photo = stage.home / "Pictures" / f"{self.marked(1)}.jpg"

    def marked(self, number: int, words: str = "") -> str:
        """Return a marked word, and more words after it."""
        return f"{self.needle.word}{number:02d} {words}".strip()

    def prepare(self) -> None:
        """Lay out what is there before: a photo with a telling name and metadata, a printer."""
        main_job.install_printer(self.printer, self.stage.environment)
        self.stage.environment[PRINT_SOCKET] = str(self.stage.folder / "run" / "cups.sock")
        self._photo.parent.mkdir(parents=True)
        metadata = Image.Exif()
        metadata[0x010E] = self.marked(2)
        image = Image.effect_noise((320, 240), 60).convert("RGB")
        image.save(self._photo, exif=metadata)

    def first_run(self) -> None:
        """Choose a passphrase, and write an entry with a photo."""
        if not self.stage.programs:
            self.stage.start()
        main_job.first_run(self.person, self.passphrase)
        main_job.write_an_incident(self.person, self._photo, self.marked(3, "the van stood there again"))

    def look_and_search(self) -> None:
        """Search the diary, for what is there and for what is not."""
        self.person.press("ctrl+2")
        self.person.click("Search your entries", "text")
        self.person.type(self.marked(4))
        self.person.find("No entry fits")
        self.person.press("ctrl+a")
        self.person.type(self.marked(3))
        self.person.find("Tuesday…", "list item")
        self.person.press("ctrl+a", "Delete")

    def amend(self) -> None:
        """Change the entry: more fields, its private note, and why."""
        self.person.press("ctrl+2")
        self.click_entry(self.marked(3))
        self.person.click("Amend", "push button")
        for part, field, number in (
            ("Where", "Where", 5),
            ("Exact words", "Exact words", 6),
            ("Private note", "Private note", 7),
            ("Private note", "Why do you change it?", 8),
        ):
            self.person.click(part, "check box")
            time.sleep(0.5)
            self.person.click(field, "text")
            self.person.type(self.marked(number))
        self.person.click("Keep changes", "push button")
        self.person.find("Amend", "push button")

    def withdraw(self) -> None:
        """Write another entry, and withdraw it."""
        self.person.press("ctrl+1")
        self.person.find("What happened?", "text", "focused")
        self.person.type(self.marked(9, "by mistake"))
        self.person.press("ctrl+Return")
        self.person.find("Entry 2 is kept…")
        self.person.press("ctrl+2")
        self.click_entry(self.marked(9))
        self.person.click("More", "push button")
        # A menu of the toolkit's cannot be found by name; what is wanted stands last but one in it.
        self.person.press("Up", "Up", "Return")
        self.person.find("Withdraw entry 2?")
        self.person.click("Withdraw", "push button")
        self.person.find("You withdrew this entry…")

    def plan_and_paper(self) -> None:
        """Write a step, print the plan, and save it as a PDF where she says."""
        self.person.press("ctrl+3")
        self.person.click("Out and about…")
        self.person.click(f"Add: {main_job.IDEA}")
        self.person.click("Write a step of your own", "text")
        self.person.type(self.marked(10, "walks with me"))
        self.person.press("Return")
        self.person.find(self.marked(10, "walks with me"), "check box")
        self.person.click("Print", "push button")
        self.person.find("Page 1 of 1")
        self.person.click("Print", "push button")
        self.person.find("Sent to Office…")
        self.person.click("Save as PDF", "push button")
        self.person.find("Save the paper as a PDF")
        self.person.click("Save here", "push button")
        self.person.find("Saved as…")

    def find_and_copy(self) -> None:
        """Search the directory, and copy a number."""
        self.person.press("ctrl+4")
        self.person.click("Search names, topics, numbers", "text")
        self.person.type(self.marked(11))
        time.sleep(0.5)
        self.person.press("ctrl+a")
        self.person.type("stalk")
        self.person.find(PHONE)
        self.person.click(f"Copy {PHONE}", "push button")
        self.person.wait_for(lambda: "0808" in clipboard_words(self.stage), "the number on the clipboard")

    def leave_in_mid_sentence(self) -> None:
        """Cut a text, mark another with the mouse's selection, type on, and leave."""
        self.person.press("ctrl+1")
        self.person.find("What happened?", "text", "focused")
        self.person.type(self.marked(12, "cut out"))
        self.person.press("ctrl+a", "ctrl+x")
        self.person.type(self.marked(13, "and nobody"))
        self.person.press("shift+Home")
        self.leave()

    def leave(self) -> None:
        """Leave, and see the old process gone and the cover there."""
        before = self.stage.processes()
        self.person.leave()
        self.person.wait_for(lambda: not set(before) & set(self.stage.processes()), "the old process to end")
        self.person.find(self.cover)

    def come_back(self, passphrase: str | None = None) -> None:
        """Make the gesture, try a wrong passphrase, then the right one."""
        time.sleep(self.dead_seconds + 0.2)
        self.person.leave()
        self.person.find("Password", "password text", "focused")
        self.person.type(self.marked(14, "wrong"))
        self.person.press("Return")
        time.sleep(1)
        self.person.press("ctrl+a")
        self.person.type(passphrase or self.passphrase)
        self.person.press("Return")
        # She finds the page on which she left.
        self.person.find("Leave", "push button")

    def use_the_cover(self) -> None:
        """Add an ordinary item to a list, as anybody would."""
        self.person.press("ctrl+n")
        time.sleep(0.5)
        self.person.press("Escape")

    def end(self) -> None:
        """Close the window."""
        self.stage.close_window()
        if self.keyring is not None:
            self.keyring.kill()
            self.keyring.wait()

    def click_entry(self, words: str) -> None:
        """Click on the entry in the list that begins with these words."""

        def there() -> bool:
            for seen in self.person.look():
                if seen.role == "list item" and words in seen.name:
                    self.person.click_at(*seen.middle)
                    return True
            return False

        self.person.wait_for(there, f"the entry {words!r}")


def clipboard(stage: Stage) -> dict[str, dict[str, bytes]]:
    """Return each format on the clipboard and in the mouse's selection."""
    command = [sys.executable, "-m", "tools.clipboard_reader"]
    done = subprocess.run(
        command, env=stage.environment, capture_output=True, text=True, check=True, timeout=60
    )
    read: dict[str, dict[str, str]] = json.loads(done.stdout)
    return {
        mode: {name: bytes.fromhex(content) for name, content in formats.items()}
        for mode, formats in read.items()
    }


def clipboard_words(stage: Stage) -> str:
    """Return the text that is on the clipboard."""
    content = clipboard(stage)["CLIPBOARD"].get("text/plain", b"")
    return content.decode("utf-8", "replace").replace(" ", "")
