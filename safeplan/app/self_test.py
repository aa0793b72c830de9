"""`--self-test`: does this build have all its parts, and do they work together?"""

import os
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from safeplan.places import Home

PASSPHRASE = "self-test only"  # noqa: S105 - opens a vault that is gone a second later


def self_test() -> int:
    """Try every part that a build can lack; nothing of hers is touched.

    Returns:
        The exit code: 0 when all parts work. The first missing part raises.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        _try_vault(Home(Path(folder) / "home"))
    _try_keyring()
    _try_window()
    _try_directory()
    _try_papers()
    _try_pictures()
    sys.stdout.write("self-test passed\n")
    return 0


def _try_vault(home: Home) -> None:
    from safeplan.diary.incident import Incident
    from safeplan.diary.journal import Journal
    from safeplan.progress import Progress
    from safeplan.vault.keys import FLOOR_KIB, FLOOR_PASSES, LANES, Cost
    from safeplan.vault.vault import Vault

    vault = Vault.create(home, PASSPHRASE, cost=Cost(FLOOR_KIB, FLOOR_PASSES, LANES))
    change = Journal(vault).add(Incident(what_happened="A test."))
    vault.evidence.put(BytesIO(b"test"), 4, Progress())
    vault.lock()
    vault = Vault.unlock(home, PASSPHRASE)
    entry = Journal(vault).entry(change.ids[0])
    vault.lock()
    if entry.incident.what_happened != "A test.":
        raise SystemExit("self-test: the vault did not give back what went in")


def _try_keyring() -> None:
    from safeplan.vault.os_keyring import is_complete

    if not is_complete():
        raise SystemExit("self-test: the parts that the PIN needs are missing")


def _try_window() -> None:
    from PySide6.QtWidgets import QApplication

    from safeplan.app.wiring import theme_for

    application = QApplication.instance() or QApplication(["lists"])
    if theme_for({}).icon("sign-out").isNull():
        raise SystemExit("self-test: an icon is missing")
    del application


def _try_directory() -> None:
    from safeplan.directory.catalogue import Catalogue

    if Catalogue.load().emergency("GB").main is None:
        raise SystemExit("self-test: the directory is missing")


def _try_papers() -> None:
    from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEventLoop
    from PySide6.QtPdf import QPdfDocument

    from safeplan.documents.order import BlankOrder, Made
    from safeplan.errors import SafePlanError
    from safeplan.ui.paper_press import PaperPress

    application = QCoreApplication.instance() or QCoreApplication(["lists"])
    press, waiting, content = PaperPress(), QEventLoop(), QBuffer()

    def made(paper: Made) -> None:
        content.setData(QByteArray(paper.data))
        waiting.quit()

    def failed(_error: SafePlanError) -> None:
        waiting.quit()

    # In a process of its own, as always: a build can lack what that needs.
    press.make(BlankOrder(), made, failed)
    waiting.exec()
    press.close()
    content.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(content)
    if document.pageCount() < 1:
        raise SystemExit("self-test: a paper could not be made or read back")
    del application


def _try_pictures() -> None:
    from importlib import import_module

    from safeplan.ui.apart import Apart, Parcel

    # Brought in only when such a photo is opened: a build must have it all the same.
    import_module("pi_heif")
    apart = Apart("pictures")
    answer = apart.ask(Parcel({"file": "a", "carries": True, "width": 9, "height": 9}, b"words"), 30)
    apart.close()
    if answer is None or answer.head.get("words") != "words":
        raise SystemExit("self-test: files cannot be looked at")
