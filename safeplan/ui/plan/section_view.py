"""The open section: its cards, her steps, and below them the last change with "Undo"."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan import Card, Plan, PlanSection
from safeplan.plan.plan_store import PlanStore, What
from safeplan.ui.language import say
from safeplan.ui.page import Width
from safeplan.ui.plan.if_then import IfThenCard
from safeplan.ui.plan.plan_words import done_words
from safeplan.ui.plan.row_parts import MenuEntry, MoreButton
from safeplan.ui.plan.section_button import SectionDrop
from safeplan.ui.plan.steps_card import StepsCard
from safeplan.ui.plan.words_editor import Field, WordsEditor
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Button, Label, ScrollColumn, UndoBar
from safeplan.vault.change import Change


class SectionView(QWidget):
    """One section, to work in.

    Args:
        theme: the look.
        parent: the owner.

    Signals:
        wished: a `Wish` for the plan.
        chosen: another section's key, from the drop-down.
        ideas_asked: whether she wants to see ideas.
        print_asked: she wants the plan on paper.
        editing: something is typed, or an editor was opened or closed.
    """

    wished = Signal(object)
    chosen = Signal(str)
    ideas_asked = Signal(bool)
    print_asked = Signal()
    editing = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._section: PlanSection | None = None
        self.cards: list[IfThenCard] = []
        self.new_card: IfThenCard | None = None
        self.title_editor: WordsEditor | None = None
        self.title = Label(theme, "", "section", wrap=False)
        self.drop = SectionDrop(theme)
        self.more = MoreButton(theme, self.tr("More for this section"), self._entries)
        self.ideas_button = Button(theme, self.tr("Ideas"), "secondary", "lightbulb", small=True)
        self.ideas_button.setCheckable(True)
        self.print_button = Button(theme, self.tr("Print"), "secondary", "printer", small=True)
        self.steps = StepsCard(theme)
        self.add_card_button = Button(
            theme, self.tr("Add a card: If …, then I …"), "quiet", "plus", small=True
        )
        self.undo = UndoBar(theme)
        self._scroll = ScrollColumn(theme, (24, 0, 24, 24), measure=theme.size("text_measure"))
        self._cards_place = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.set_width(Width.WIDE)

    def show_plan(self, plan: Plan, key: str, undoable: What | None) -> None:
        """Show a section of a plan."""
        section = plan.section(key)
        if self._section is None or self._section.key != key:
            self._leave_section()
        self._section = section
        if self.title_editor is not None and self.title_editor.waits_for(section.title):
            self.close_title()
        self.title.setText(section.heading(say))
        self.more.setVisible(section.own)
        self.drop.show_plan(plan)
        self.drop.set_value(key)
        self._show_cards(section)
        self.steps.show_steps(key, section.steps)
        self.undo.show_done("" if undoable is None else done_words(undoable))

    def set_width(self, width: Width) -> None:
        """Give the section's name, or the drop-down where there is no list beside it."""
        wide = width is Width.WIDE
        self.title.setVisible(wide)
        self.drop.setVisible(not wide)

    def open_new_card(self, texts: tuple[str, ...] = ()) -> None:
        """Put an empty card below the others, to write on."""
        if self._section is None:
            return
        if self.new_card is None:
            self.new_card = IfThenCard(self._theme, self._section.key)
            self.new_card.wished.connect(self.wished)
            self.new_card.editing.connect(self.editing)
            self.new_card.given_up.connect(self._drop_new_card)
            self._cards_place.addWidget(self.new_card)
        self.new_card.edit(texts)
        self._scroll.ensureWidgetVisible(self.new_card)

    def open_title(self, texts: tuple[str, ...] = ()) -> None:
        """Put a field in the place of the title of a section of hers."""
        if self._section is None or not self._section.own:
            return
        if self.title_editor is None:
            field = Field(self.tr("Name of the section"), self._section.title)
            self.title_editor = WordsEditor(self._theme, (field,), self)
            self.title_editor.kept.connect(self._rename)
            self.title_editor.cancelled.connect(self.close_title)
            self.title_editor.touched.connect(self.editing)
            self._scroll.column.insertWidget(0, self.title_editor)
        if texts:
            self.title_editor.set_texts(texts)
        self.title_editor.take_keyboard()
        self.editing.emit()

    def close_title(self) -> None:
        """Take the field for the title away."""
        if self.title_editor is not None:
            self.title_editor.hide()
            self.title_editor.deleteLater()
            self.title_editor = None
            self.editing.emit()

    def unkept(self) -> dict[str, Any]:
        """Return the words that are written here and not in the plan yet, as plain data; {} for none."""
        opened = [
            {"what": what, "id": row_id, "texts": editor.texts()}
            for what, row_id, editor in self._editors()
            if not editor.unchanged()
        ]
        own = self.steps.own.box.text()
        return {**({"own": own} if own.strip() else {}), **({"open": opened} if opened else {})}

    def release(self) -> None:
        """What was handed over could not be kept: let her try again."""
        self.steps.own.release()
        for _what, _row_id, editor in self._editors():
            editor.release()

    def bring_back(self, words: dict[str, Any]) -> None:
        """Put words back that `unkept` returned; what has no row any more becomes a step to be written."""
        own = [str(words.get("own", ""))]
        for opened in words.get("open", ()):
            texts = tuple(str(text) for text in opened.get("texts", ()))
            if not self._reopen(str(opened.get("what", "")), opened.get("id"), texts):
                own += texts
        self.steps.own.box.set_text("\n".join(text for text in own if text.strip()))

    def _editors(self) -> Iterator[tuple[str, int, WordsEditor]]:
        for row in self.steps.rows:
            if row.editor is not None:
                yield "step", row.step.id, row.editor
        for view in self.cards:
            if view.editor is not None and view.card is not None:
                yield "card", view.card.id, view.editor
        if self.new_card is not None and self.new_card.editor is not None:
            yield "new card", 0, self.new_card.editor
        if self.title_editor is not None:
            yield "title", 0, self.title_editor

    def _reopen(self, what: str, row_id: object, texts: tuple[str, ...]) -> bool:
        if what == "new card":
            self.open_new_card(texts)
            return True
        if what == "title" and self._section is not None and self._section.own:
            self.open_title(texts)
            return True
        row = self.steps.row_of(row_id) if what == "step" and isinstance(row_id, int) else None
        cards = (view for view in self.cards if what == "card" and view.card and view.card.id == row_id)
        place = row or next(cards, None)
        if place is not None:
            place.edit(texts)
        return place is not None

    def _leave_section(self) -> None:
        self.steps.own.box.set_text("")
        self._drop_new_card()
        self.close_title()
        self._scroll.to_top()

    def _show_cards(self, section: PlanSection) -> None:
        known = {view.card.id: view for view in self.cards if view.card is not None}
        for card_id, view in known.items():
            if card_id not in {card.id for card in section.cards}:
                view.hide()
                view.deleteLater()
        waiting = self.new_card.editor if self.new_card is not None else None
        fresh = (card for card in section.cards if card.id not in known)
        if waiting is not None and any(waiting.waits_for(card.if_text, card.then_text) for card in fresh):
            self._drop_new_card()
        self.cards = [self._card(known.get(card.id), card) for card in section.cards]
        for place, view in enumerate(self.cards):
            self._cards_place.insertWidget(place, view)

    def _card(self, view: IfThenCard | None, card: Card) -> IfThenCard:
        if view is not None:
            view.show_card(card)
            return view
        view = IfThenCard(self._theme, card.section, card)
        view.wished.connect(self.wished)
        view.editing.connect(self.editing)
        return view

    def _drop_new_card(self) -> None:
        if self.new_card is not None:
            self.new_card.hide()
            self.new_card.deleteLater()
            self.new_card = None
            self.add_card_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(14))
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.drop, 100)
        self.drop.setMaximumWidth(theme.scaled(320))
        head.addWidget(self.more)
        head.addStretch(1)
        head.addWidget(self.ideas_button)
        head.addWidget(self.print_button)
        self._cards_place.setSpacing(theme.px(8))
        column = self._scroll.column
        column.setSpacing(theme.px(16))
        column.addLayout(self._cards_place)
        column.addWidget(self.steps)
        column.addWidget(self.add_card_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.undo)

    def _leave_room_for_bar(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the margin, so that nothing moves when it comes."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most > 0 else 0
        margins = self._scroll.column.contentsMargins()
        left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        (margins.setLeft if left else margins.setRight)(max(0, self._theme.px(24) - bar))
        self._scroll.column.setContentsMargins(margins)

    def _connect(self) -> None:
        self._scroll.verticalScrollBar().rangeChanged.connect(self._leave_room_for_bar)
        self.drop.chosen.connect(self.chosen)
        self.ideas_button.clicked.connect(self.ideas_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.steps.wished.connect(self.wished)
        self.steps.editing.connect(self.editing)
        self.steps.ideas_asked.connect(lambda: self.ideas_asked.emit(True))
        self.add_card_button.clicked.connect(self._new_card_asked)
        self.undo.asked.connect(lambda: self.wished.emit(_take_back))

    def _new_card_asked(self) -> None:
        self.open_new_card()

    def _entries(self) -> list[MenuEntry]:
        return [
            (self.tr("Rename this section"), self.open_title),
            None,
            (self.tr("Remove this section and its steps"), self._remove_section),
        ]

    def _rename(self, texts: list[str]) -> None:
        if self._section is not None:
            key = self._section.key
            self.wished.emit(lambda store: store.rename_section(key, texts[0]))

    def _remove_section(self) -> None:
        if self._section is not None:
            key = self._section.key
            self.wished.emit(lambda store: store.remove_section(key))


def _take_back(store: PlanStore) -> Change:
    return store.undo() or Change("plan")
