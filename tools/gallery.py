"""Render every widget in every state to build/gallery/, to be compared by eye with the visual target.

QT_QPA_PLATFORM=offscreen python tools/gallery.py
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from safeplan.app.interpreter import keep_constants_alive  # noqa: E402
from safeplan.ui.theme import Mode, Theme  # noqa: E402
from safeplan.ui.widgets import (  # noqa: E402
    Banner,
    Button,
    Card,
    CheckBox,
    Chip,
    ChipButton,
    ConfirmPanel,
    DropDown,
    EmptyState,
    FilePicker,
    FileType,
    FlowLayout,
    FocusRing,
    GrowingText,
    Label,
    LabelledField,
    LineField,
    NumberLabel,
    Option,
    ProgressCard,
    RadioButton,
    RowList,
    SearchField,
    SecretField,
    SegmentedChoice,
    Switch,
    TextBox,
    paint_row,
)
from safeplan.ui.widgets.rows import Index  # noqa: E402

TARGET = ROOT / "build" / "gallery"
SHEETS: list[tuple[str, Mode, float, bool]] = [
    ("light", "light", 1.0, False),
    ("dark", "dark", 1.0, False),
    ("contrast", "contrast", 1.0, False),
    ("light-200", "light", 2.0, False),
    ("light-mirrored", "light", 1.0, True),
]


class Words(QStyledItemDelegate):
    """A delegate of one line, to show the rows' ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a row's height."""
        return QSize(option.rect.width(), self.theme.px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        chosen = paint_row(self.theme, painter, option)
        painter.setFont(self.theme.font("body_strong" if chosen else "body"))
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(
            option.rect.adjusted(16, 0, -16, 0),
            Qt.AlignmentFlag.AlignVCenter,
            index.data(),
        )


def flow(*widgets: QWidget) -> QWidget:
    """Return widgets in a flow."""
    holder = QWidget()
    layout = FlowLayout(10, holder)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def card(theme: Theme, title: str, *content: QWidget | QLayout) -> Card:
    """Return a card with a heading."""
    result = Card(theme)
    result.add(Label(theme, title, "body_strong"))
    for part in content:
        result.add(part)
    return result


def buttons(theme: Theme) -> Card:
    """Return buttons in every kind."""
    off = Button(theme, "Off")
    off.setEnabled(False)
    focus = Button(theme, "Focus", "primary")
    keyed = Button(theme, "Keep this entry", "primary")
    keyed.setObjectName("ring")
    focus.setObjectName("ring")
    keyed.setObjectName("")
    keyed.set_keys("Ctrl Enter")
    pressed = Button(theme, "Ideas", icon="lightbulb")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    return card(
        theme,
        "Buttons, 40 high",
        flow(Button(theme, "Primary", "primary"), focus, off, keyed),
        flow(
            Button(theme, "Secondary"),
            Button(theme, "Quiet", "quiet"),
            Button(theme, "Erase", "danger"),
            Button(theme, "Add evidence", icon="paperclip"),
            pressed,
            Button(theme, "In danger now", "danger_outline", "phone-call"),
            Button(theme, "Leave", "leave", "sign-out"),
            Button(theme, "Add", icon="plus", small=True),
        ),
    )


def chips(theme: Theme) -> Card:
    """Return chips, ticks and switches."""
    on = CheckBox(theme, "On")
    on.setChecked(True)
    chosen = RadioButton(theme, "Chosen")
    chosen.setChecked(True)
    switch = Switch(theme, "A switch", "On", "Off")
    switch.setChecked(True)
    options = [Option("exact", "Exactly"), Option("about", "About"), Option("between", "Between")]
    return card(
        theme,
        "Chips, ticks, switches",
        flow(
            ChipButton(theme, "Filter"),
            ChipButton(theme, "Filter on", "filter_on"),
            ChipButton(theme, "England", "filter", "map-pin"),
            Chip(theme, "Behaviour", "behaviour"),
            Chip(theme, "Hannah", "mark", "user"),
            Chip(theme, "Breach", "mark", "mark-breach"),
            Chip(theme, "Reported", "mark", "mark-reported"),
        ),
        flow(on, CheckBox(theme, "Off"), chosen, RadioButton(theme, "Not"), switch, Switch(theme, "Off")),
        SegmentedChoice(theme, options, "When did it happen?", "about"),
    )


def fields(theme: Theme) -> Card:
    """Return fields in every state."""
    focused = LineField(theme)
    focused.setText("Alder Street")
    focused.setObjectName("field")
    wrong = LabelledField(theme, "Error", "words first, then colour", LineField(theme))
    line = wrong.field
    if isinstance(line, LineField):
        line.setText("25:70")
    wrong.show_error("A time looks like 17:05. You can also choose “About”.")
    secret = SecretField(theme, "Passphrase")
    secret.setText("something")
    search = SearchField(theme, "Search your entries")
    search.setText("alder")
    growing = GrowingText(theme, "Where", "Nothing was said? Leave this empty.")
    drop = DropDown(theme, [("a", "About"), ("b", "Between")], "When")
    return card(
        theme,
        "Fields",
        LabelledField(theme, "Rest", "a hint", LineField(theme, "Where did it happen?")),
        LabelledField(theme, "Focus", "2 px accent border, same size", focused),
        wrong,
        secret,
        search,
        drop,
        growing,
    )


def rows(theme: Theme) -> Card:
    """Return list rows."""
    result = Card(theme, padding=0)
    view = RowList(theme, "Rows")
    view.setModel(QStringListModel(["Rest", "Hover, a little darker", "Chosen", "Another"], view))
    delegate = Words(theme)
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.setFixedHeight(theme.px(48) * 4)
    view.setCurrentIndex(view.model().index(2, 0))
    result.add(view)
    return result


def banners(theme: Theme) -> Card:
    """Return the banners."""
    return card(
        theme,
        "Banners",
        Banner(theme, "know", "", "The original still lies in Downloads, where you took it from."),
        Banner(theme, "warn", "This printer is on a network.", "It may keep a copy."),
        Banner(theme, "danger", "The disk is full.", "Nothing is lost: your words are still in this window."),
    )


def progress(theme: Theme) -> Card:
    """Return a progress card."""
    result = ProgressCard(
        theme,
        "Doorbell, 19 November.mp4",
        "About a minute left. Leaving stops it and removes the part copy.",
        "film-strip",
    )
    result.set_progress(17, 41, "1.7 of 4.1 GB")
    result.show()
    return result


def dialog(theme: Theme) -> QWidget:
    """Return a page with a question on it."""
    page = QWidget()
    page.setMinimumHeight(theme.px(190))
    ConfirmPanel.ask(
        theme,
        page,
        "Withdraw entry 31?",
        "It stays in the record with a line saying you withdrew it, and when. You can undo this.",
        "Keep it",
        "Withdraw",
    ).safe_button.setObjectName("ring")
    return page


def types(theme: Theme) -> Card:
    """Return the type scale."""
    result = card(
        theme,
        "Type",
        Label(theme, "Page title 26", "title"),
        Label(theme, "Section 20", "section"),
        Label(theme, "Her own words 17", "writing"),
        Label(theme, "Body and controls 15"),
        Label(theme, "Second line 14", "second"),
        Label(theme, "Notes 13, never smaller", "note"),
        NumberLabel(theme, "0808 802 0300"),
        Label(theme, "7C2E 91AF 40D8", "mono"),
    )
    result.column.setSpacing(2)
    return result


def sheet(theme: Theme) -> QWidget:
    """Return all the parts in three columns, or in one where the text is large."""
    root = QWidget()
    theme.apply(root)
    columns = QHBoxLayout(root)
    columns.setContentsMargins(24, 20, 24, 20)
    columns.setSpacing(20)
    box = TextBox(theme, "What happened?")
    box.setPlainText(
        "They were parked across from the Co-op on Alder Street when I came out. Same silver car. "
        "They stayed in it and watched me walk to the bus stop."
    )
    groups: list[list[QWidget]] = [
        [buttons(theme), chips(theme), fields(theme)],
        [rows(theme), banners(theme), progress(theme), box],
        [
            card(
                theme,
                "Empty state",
                EmptyState(
                    theme,
                    "paperclip",
                    "No evidence yet",
                    "Photos, messages, recordings and letters, kept just as they are.",
                    "Add evidence",
                    "plus",
                ),
            ),
            dialog(theme),
            types(theme),
        ],
    ]
    for group in groups:
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in group:
            column.addWidget(part)
        column.addStretch(1)
        columns.addLayout(column, 1)
    return root


def render(application: QApplication, name: str, mode: Mode, scale: float, mirrored: bool) -> None:
    """Write one sheet."""
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)
    theme = Theme(mode, scale)
    root = sheet(theme)
    width = round(1280 * scale)
    root.resize(width, max(800, root.heightForWidth(width) + 40))
    root.show()
    field = root.findChild(LineField, "field")
    if field is not None:
        field.setFocus()
    application.processEvents()
    rings = [FocusRing(theme, button) for button in root.findChildren(Button, "ring")]
    for ring in rings:
        ring.show()
    application.processEvents()
    root.grab().save(str(TARGET / f"{name}.png"))
    root.close()
    root.deleteLater()
    application.processEvents()


def render_picker(application: QApplication, mode: Mode, scale: float) -> None:
    """Write a picture of the file picker over a folder made for it."""
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme = Theme(mode, scale)
    root = QWidget()
    theme.apply(root)
    column = QVBoxLayout(root)
    column.setContentsMargins(0, 0, 0, 0)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "Holiday").mkdir()
        for file, size in (("Doorbell.mp4", 4_100_000), ("IMG_2041.jpg", 2_300_000), ("Letter.pdf", 81_000)):
            (folder / file).write_bytes(bytes(size))
        kinds = [FileType("All files"), FileType("Photos", (".jpg",))]
        purposes: tuple[Literal["open", "save"], ...] = ("open", "save")
        for purpose in purposes:
            picker = FilePicker(theme, purpose, "Add evidence", kinds, "Notes.pdf", folder)
            column.addWidget(picker)
            root.resize(900, 600)
            root.show()
            picker.start()
            application.processEvents()
            root.grab().save(str(TARGET / f"picker-{purpose}-{mode}.png"))
            picker.hide()
            picker.deleteLater()
    root.close()


def main() -> None:
    """Write every sheet."""
    TARGET.mkdir(parents=True, exist_ok=True)
    keep_constants_alive()
    application = QApplication([])
    application.setStyle("Fusion")
    for entry in SHEETS:
        render(application, *entry)
        print(TARGET / f"{entry[0]}.png")
    render_picker(application, "light", 1.0)


if __name__ == "__main__":
    main()
