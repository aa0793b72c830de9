"""A card of the plan: if this happens, then I do that."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safeplan.plan.plan import Card
from safeplan.ui.plan.row_parts import MenuEntry, MoreButton
from safeplan.ui.plan.words_editor import Field, WordsEditor
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Chip, Label, Picture, set_ground


class IfThenCard(QFrame):
    """Her words for what may happen and what she does then, beside each other.

    Args:
        theme: the look.
        section: the key of the section a new card goes into.
        card: what it shows, or None for one she is about to write.
        parent: the owner.

    Signals:
        wished: a `Wish` for the plan.
        editing: an editor was opened here, typed in, or closed.
        given_up: a new card was cancelled.
    """

    wished = Signal(object)
    editing = Signal()
    given_up = Signal()

    def __init__(
        self, theme: Theme, section: str, card: Card | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._section = section
        self.card = card
        self.editor: WordsEditor | None = None
        set_ground(self, "tint")
        self.if_words = Label(theme, "", "body")
        self.then_words = Label(theme, "", "body")
        self.off_paper = Chip(theme, self.tr("Kept off paper"), icon="eye-slash")
        self.more = MoreButton(theme, self.tr("More for this card"), self._entries)
        self._words = QWidget()
        self._lay_out()
        if card is not None:
            self.show_card(card)

    def show_card(self, card: Card) -> None:
        """Show another state of the same card."""
        self.card = card
        self.if_words.setText(card.if_text)
        self.then_words.setText(card.then_text)
        self.off_paper.setVisible(card.off_paper)
        self.setAccessibleName(
            self.tr("If {this}, then I {that}").format(this=card.if_text, that=card.then_text)
        )
        if self.editor is not None and self.editor.waits_for(card.if_text, card.then_text):
            self.close_editor()

    def edit(self, texts: Sequence[str] = ()) -> None:
        """Put fields in the place of the words; `texts` come back from a draft."""
        if self.editor is None:
            card = self.card or Card(0, self._section, "", "")
            fields = (Field(self.tr("If"), card.if_text), Field(self.tr("Then I"), card.then_text))
            self.editor = WordsEditor(self._theme, fields, self)
            self.editor.kept.connect(self._keep)
            self.editor.cancelled.connect(self.close_editor)
            if self.card is not None:
                self.editor.remove_asked.connect(self._remove)
                self.editor.offer_removing(self.tr("Remove this card"))
            self.editor.touched.connect(self.editing)
            self._column.addWidget(self.editor)
            self._words.hide()
        if texts:
            self.editor.set_texts(texts)
        self.editor.take_keyboard()
        self.editing.emit()

    def close_editor(self) -> None:
        """Show the words again, as they are in the plan; a card that is not there yet is given up."""
        if self.editor is None:
            return
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        if self.card is None:
            self.given_up.emit()
        else:
            self._words.show()
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.emit()

    def _lay_out(self) -> None:
        theme = self._theme
        row = QHBoxLayout(self._words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addLayout(self._side(self.tr("If"), self.if_words), 3)
        row.addWidget(Picture(theme, "arrow-right", "accent", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._side(self.tr("Then I"), self.then_words), 5)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        # Spaces, not margins, where the sides differ: only they change sides with the direction of reading.
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        outer.setSpacing(0)
        self._column = QVBoxLayout()
        outer.addSpacing(theme.px(16))
        outer.addLayout(self._column, 1)
        outer.addSpacing(theme.px(4))
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._words)
        self._column.addWidget(self.off_paper)
        self.off_paper.hide()

    def _side(self, label: str, words: Label) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(self._theme, label, "note_strong", "accent"))
        column.addWidget(words)
        column.addStretch(1)
        return column

    def _entries(self) -> list[MenuEntry]:
        off_paper = self.card is not None and self.card.off_paper
        paper = self.tr("Let it go on paper") if off_paper else self.tr("Keep it off paper")
        return [
            (self.tr("Change the words"), self.edit),
            (paper, self._change_paper),
            None,
            (self.tr("Remove"), self._remove),
        ]

    def _change_paper(self) -> None:
        if self.card is not None:
            card_id, off_paper = self.card.id, not self.card.off_paper
            self.wished.emit(lambda store: store.keep_card_off_paper(card_id, off_paper))

    def _remove(self) -> None:
        if self.card is not None:
            card_id = self.card.id
            self.wished.emit(lambda store: store.remove_card(card_id))

    def _keep(self, texts: list[str]) -> None:
        if_text, then_text = texts
        card, section = self.card, self._section
        if card is None:
            self.wished.emit(lambda store: store.add_card(section, if_text, then_text))
        else:
            self.wished.emit(lambda store: store.reword_card(card.id, if_text, then_text))
