"""The real program on a virtual screen goes through its main job; pictures and paper in build/demo/.

python -m tools.demo
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tools import main_job
from tools.person import Stage

OUT = Path("build/demo")


def main() -> int:
    """Run the demo and return the exit code."""
    shutil.rmtree(OUT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, Stage(Path(folder) / "stage") as stage:
        play(stage, Path(folder) / "printer")
    print(f"Done. Look at {OUT}/: nine pictures of what was on the screen, and notes.pdf, the printed plan.")
    return 0


def play(stage: Stage, printer: Path) -> None:
    """Go through the main job, and keep pictures on the way."""
    person = stage.person
    main_job.install_printer(printer, stage.environment)
    photo = main_job.take_photo(stage.home / "Pictures" / "IMG_0412.jpg")

    def picture(number: int, name: str) -> None:
        person.photograph(OUT / f"{number}-{name}.png")
        print(f"  {number} {name}", flush=True)

    stage.start()
    person.find("Is this computer safe to use?")
    picture(1, "first-run")
    main_job.first_run(person)
    picture(2, "write")
    main_job.write_an_incident(person, photo)
    picture(3, "kept")
    main_job.plan_and_print(person)
    picture(4, "printed")
    shutil.copy(printer / "printed.pdf", OUT / "notes.pdf")
    main_job.find_the_helpline(person)
    picture(5, "find-help")
    person.press("ctrl+1")
    person.find("What happened?", "text", "focused")
    person.type(main_job.UNFINISHED)
    picture(6, "in-mid-sentence")
    person.leave()
    person.find("My lists")
    picture(7, "left")
    main_job.come_back(person)
    person.find("What happened?", "text", "focused")
    picture(8, "back")
    person.press("ctrl+2")
    person.find("Diary")
    picture(9, "diary")
    stage.close_window()


if __name__ == "__main__":
    sys.exit(main())
