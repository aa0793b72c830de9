"""Scenes of files of evidence: looked at, turned, in the whole window, and what is known of them."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from safeplan.diary.evidence import EvidenceLocker
from safeplan.ui.diary.custody_fields import CustodyFields
from safeplan.ui.diary.detail_pane import DetailPane
from safeplan.ui.diary.evidence_adder import Belonging, Source
from safeplan.ui.diary.evidence_strip import EvidenceCard
from safeplan.ui.diary.picture_view import PictureView
from safeplan.ui.shell import Shell
from safeplan.ui.widgets import ConfirmPanel
from tools.theatre import RICH_ENTRY, Theatre, scene

A_MAIL = """From: A. Person <a.person@example.org>
To: you@example.org
Date: Sat, 21 Nov 2026 23:41:08 +0000
Subject: Answer me
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

I saw you at the station again.
You cannot hide from me. See https://example.org/map
"""


def opened(theatre: Theatre, path: Path | None = None) -> Shell:
    """Open the first file of an entry, or one that is put in now."""
    shell = theatre.unlock()
    if path is not None and theatre.vault is not None:
        locker = EvidenceLocker(theatre.vault)
        locker.attach(RICH_ENTRY, locker.store(path))
    shell.show_page("diary", RICH_ENTRY)
    theatre.settle()
    cards = [card for card in theatre.window.findChildren(EvidenceCard) if card.isVisible()]
    cards[-1 if path is not None else 0].click()
    theatre.widget(PictureView)
    theatre.settle()
    return shell


def shown(theatre: Theatre, path: Path | None = None) -> Shell:
    """Open a file, and show it as it is."""
    shell = opened(theatre, path)
    theatre.press("Show")
    return shell


def a_paper(path: Path) -> Path:
    """Make a PDF of two pages."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path))
    for number in (1, 2):
        canvas.drawString(90, 740, f"Letter, page {number}")
        canvas.drawString(90, 700, "You will hear from me every day until you answer.")
        canvas.showPage()
    canvas.save()
    return path


@scene
def evidence_shown(theatre: Theatre) -> None:
    """A picture, shown because she asked."""
    shown(theatre)


@scene
def evidence_turned(theatre: Theatre) -> None:
    """A picture, larger and turned."""
    shown(theatre)
    for name in ("Larger", "Larger", "Turn it to the right, on the screen only"):
        theatre.press(name)


@scene
def evidence_in_whole_window(theatre: Theatre) -> None:
    """A picture that has the whole window below the header, with what is known of it."""
    shown(theatre)
    theatre.press("Fill the window")


@scene
def evidence_about(theatre: Theatre) -> None:
    """What is known of a picture, with a line of who handled it begun."""
    opened(theatre)
    theatre.press("About this file")
    theatre.press("Add who handled it")
    theatre.widget(CustodyFields).lines()[0].who.setFocus()
    theatre.type("PC Okafor")


@scene
def evidence_paper(theatre: Theatre) -> None:
    """A PDF, its second page."""
    shown(theatre, a_paper(theatre.folder / "letter.pdf"))
    theatre.press("Next page")


@scene
def evidence_mail(theatre: Theatre) -> None:
    """A mail, as plain words."""
    path = theatre.folder / "answer me.eml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(A_MAIL, "utf-8")
    shown(theatre, path)


@scene
def evidence_not_opened(theatre: Theatre) -> None:
    """A file of a kind that is not opened here, named as if it were a picture."""
    path = theatre.folder / "photo.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"MZ" + bytes(200))
    opened(theatre, path)


@scene
def evidence_copy_warned(theatre: Theatre) -> None:
    """May a file go out whose kind is not opened here?"""
    evidence_not_opened(theatre)
    theatre.press("Save a copy")
    theatre.widget(ConfirmPanel)


@scene
def evidence_folder_asked(theatre: Theatre) -> None:
    """Should all of a folder go in?"""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    folder = theatre.folder / "Screenshots"
    folder.mkdir(parents=True)
    for number in range(12):
        (folder / f"screen {number}.txt").write_text("words " * number, "utf-8")
    pane = theatre.widget(DetailPane)
    pane.adder.add([Source(folder.name, folder)], Belonging(RICH_ENTRY))
    theatre.widget(ConfirmPanel)


@scene
def evidence_several_in(theatre: Theatre) -> None:
    """Several files went in; one was there already, another could not be read."""
    theatre.unlock().show_page("diary", RICH_ENTRY)
    theatre.settle()
    mail, gone = theatre.folder / "answer me.eml", theatre.folder / "gone.jpg"
    mail.write_text(A_MAIL, "utf-8")
    sources = [Source(path.name, path) for path in (theatre.folder / "silver astra.jpg", mail, gone)]
    theatre.widget(DetailPane).adder.add(sources, Belonging(RICH_ENTRY))
    theatre.settle()
