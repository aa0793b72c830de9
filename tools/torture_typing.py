"""Somebody types, in a process that will be killed: python -m tools.torture_typing FOLDER SEED.

The text grows a letter at a time and is kept by the program's own keeper of drafts. The moment of each
letter is written to standard output.
"""

import random
import sys
import time
from pathlib import Path

from safeplan.app.interpreter import keep_constants_alive
from safeplan.places import Home
from safeplan.vault.vault import Vault
from tools.torture_kills import letters
from tools.torture_truth import PASSPHRASE

PAUSE_S = (0.3, 1.5)


def main() -> None:
    """Type until killed."""
    keep_constants_alive()
    from PySide6.QtCore import QCoreApplication, QTimer

    from safeplan.ui.draft_keeper import DraftKeeper
    from safeplan.ui.tasks import Tasks

    application = QCoreApplication(sys.argv[:1])
    vault = Vault.unlock(Home(Path(sys.argv[1])), PASSPHRASE)
    tasks, chance, count = Tasks(application), random.Random(sys.argv[2]), 0
    keeper = DraftKeeper("incident:1", tasks, vault.drafts, lambda: {"text": letters(count)}, application)

    def type_one() -> None:
        nonlocal count
        count += 1
        keeper.touched()
        sys.stdout.write(f"{time.monotonic()}\n")
        sys.stdout.flush()
        pause = chance.uniform(*PAUSE_S) if chance.random() < 0.05 else chance.uniform(0.02, 0.2)
        QTimer.singleShot(round(pause * 1000), type_one)

    QTimer.singleShot(0, type_one)
    application.exec()


if __name__ == "__main__":
    main()
