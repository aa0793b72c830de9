"""Safety plan: her words large, ideas beside and smaller, nothing ticked or filled in for her."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from safeplan.errors import Cancelled, SafePlanError
from safeplan.plan import ideas
from safeplan.plan.plan import Plan
from safeplan.plan.plan_store import PlanStore, What
from safeplan.ui.draft_keeper import DraftKeeper
from safeplan.ui.language import say
from safeplan.ui.page import Draft, Page, Place, Width
from safeplan.ui.plan.ideas_drawer import IdeasDrawer
from safeplan.ui.plan.plan_words import Wish
from safeplan.ui.plan.print_page import DangerSource, PlanPrintPage
from safeplan.ui.plan.row_parts import holds_keyboard
from safeplan.ui.plan.section_view import SectionView
from safeplan.ui.plan.sections_pane import SectionsPane
from safeplan.ui.plan.sources_page import SourcesPage
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme
from safeplan.ui.widgets import Line, set_ground
from safeplan.vault.change import Change
from safeplan.vault.drafts import Drafts

EDITOR = "plan:words"
_FIRST = ideas.SECTIONS[0].key
_EDIT, _PRINT, _SOURCES = "edit", "print", "sources"


class PlanPage(Page):
    """The plan: sections, steps, cards, ideas; paper and sources are pages of it.

    Args:
        theme: the look.
        tasks: runs what touches the vault, and makes the paper.
        store: her plan.
        drafts: the vault's, for words that are not in the plan yet.
        danger: the emergency box of the paper, for her country.
        parent: the owner.
    """

    name = "plan"

    def __init__(  # noqa: PLR0913 - what the page is wired to
        self,
        theme: Theme,
        tasks: Tasks,
        store: PlanStore,
        *,
        drafts: Drafts,
        danger: DangerSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._store = store
        self._drafts = drafts
        self._plan: Plan | None = None
        self._undoable: What | None = None
        self._key = _FIRST
        self._width = Width.WIDE
        self._ideas_open: bool | None = None
        self._own_change = False
        self._unkept: dict[str, dict[str, Any]] = {}
        self.keeper = DraftKeeper(EDITOR, tasks, drafts, self._collect, self)
        # Until the draft has been read, nothing that is typed may take its place.
        self.keeper.held = True
        self.sections = SectionsPane(theme)
        self.view = SectionView(theme)
        self.ideas = IdeasDrawer(theme)
        self.sources = SourcesPage(theme)
        self.printing = PlanPrintPage(theme, tasks, danger)
        self._lay_out()
        self._connect()
        self._arrange()
        tasks.run(self._read_all, self._read, owner=self)

    def heading(self) -> str:
        """Return the page's title."""
        return self.tr("Safety plan")

    def arrive(self, argument: object | None = None) -> None:
        """Show the plan; `argument` may be the key of a section."""
        if isinstance(argument, str):
            self._open_section(argument)
        if not holds_keyboard(self):
            button = self.sections.buttons.get(self._key) if self._width is Width.WIDE else None
            (button or self.view.drop).setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> Place:
        """Return the open section and what stands beside it or in its place."""
        return {"section": self._key, "ideas": self._ideas_open, "shown": self._shown()}

    def restore(self, place: Place) -> None:
        """Go back to a place; a plan that is not read yet is shown there once it is."""
        key, opened, shown = place.get("section"), place.get("ideas"), place.get("shown")
        self._ideas_open = opened if isinstance(opened, bool) else None
        if isinstance(key, str):
            self._open_section(key)
        if shown == _PRINT:
            self._show_print()
        elif shown == _SOURCES:
            self._show_sources()
        self._arrange()

    def drafts(self) -> list[Draft]:
        """Return the words that are not in the vault yet; before the plan is read there are none."""
        return [] if self._plan is None else self.keeper.pending()

    def refresh(self, change: Change) -> None:
        """Read the plan again where somebody else changed it."""
        if change.kind == "plan" and not self._own_change:
            self._tasks.run(self._read_plan, self._show, owner=self)

    def set_width(self, width: Width) -> None:
        """Sections, plan and ideas beside each other, or fewer of them."""
        self._width = width
        self.view.set_width(width)
        self.printing.set_width(width)
        self._arrange()

    # ---- building

    def _lay_out(self) -> None:
        self._edit = QWidget()
        row = QHBoxLayout(self._edit)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._beside = Line(upright=True)
        row.addWidget(self.sections)
        row.addWidget(self._beside)
        row.addWidget(self.view, 1)
        row.addWidget(self.ideas)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._edit)
        self._stack.addWidget(self.printing)
        self._stack.addWidget(self.sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        set_ground(self._edit, "bg")
        # A window made narrower at one stroke must get there: the panes that go then still ask for room.
        self.setMinimumSize(320, 240)

    def _connect(self) -> None:
        self.sections.chosen.connect(self._open_section)
        self.sections.add_asked.connect(self._add_section)
        self.sections.editing.connect(self.keeper.touched)
        self.view.chosen.connect(self._open_section)
        self.view.wished.connect(self._do)
        self.view.editing.connect(self.keeper.touched)
        self.view.ideas_asked.connect(self._show_ideas)
        self.view.print_asked.connect(self._show_print)
        self.ideas.closed.connect(self._close_ideas)
        self.ideas.add_asked.connect(self._add_idea)
        self.ideas.sources_asked.connect(self._show_sources)
        self.sources.closed.connect(self._show_edit)
        self.printing.closed.connect(self._show_edit)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo)

    def _arrange(self) -> None:
        """Give each pane its room, or none."""
        wide, narrow = self._width is Width.WIDE, self._width is Width.NARROW
        opened = self._ideas_open if self._ideas_open is not None else not narrow
        self.sections.setVisible(wide)
        self._beside.setVisible(wide)
        self.ideas.setVisible(opened)
        self.view.setVisible(not (opened and narrow))
        self.view.ideas_button.setChecked(opened)
        drawer = self._theme.size("drawer") - (0 if wide else 40)
        self.ideas.setMinimumWidth(0 if narrow else self._theme.scaled(drawer))
        self.ideas.setMaximumWidth(16_777_215 if narrow else self._theme.scaled(drawer))

    # ---- reading and showing

    def _read_plan(self) -> tuple[Plan, What | None]:
        return self._store.plan(), self._store.undoable

    def _read_all(self) -> tuple[tuple[Plan, What | None], dict[str, Any] | None]:
        return self._read_plan(), self._drafts.get(EDITOR)

    def _read(self, found: tuple[tuple[Plan, What | None], dict[str, Any] | None]) -> None:
        plan, draft = found
        sections = (draft or {}).get("sections", {})
        self._unkept = {key: dict(words) for key, words in sections.items() if isinstance(words, dict)}
        self._show(plan)
        self._bring_back()
        self.keeper.held = False
        new_section = (draft or {}).get("new section")
        if isinstance(new_section, str):
            self.sections.edit(new_section)

    def _show(self, found: tuple[Plan, What | None]) -> None:
        self._plan, self._undoable = found
        if self._key not in {section.key for section in self._plan.sections}:
            self._key = _FIRST
        self.sections.show_plan(self._plan, self._key)
        self.view.show_plan(self._plan, self._key, self._undoable)
        self.ideas.show_plan(self._plan, self._plan.section(self._key))
        self.printing.show_plan(self._plan)

    def _open_section(self, key: str) -> None:
        if self._plan is None:
            self._key = key
            return
        if key == self._key or key not in {section.key for section in self._plan.sections}:
            return
        self._put_aside()
        self._key = key
        self._show((self._plan, self._undoable))
        self._bring_back()

    def _shown(self) -> str:
        current = self._stack.currentWidget()
        return _PRINT if current is self.printing else _SOURCES if current is self.sources else _EDIT

    def _show_edit(self) -> None:
        asked = self.view.print_button if self._shown() == _PRINT else self.view.ideas_button
        self._stack.setCurrentWidget(self._edit)
        self.printing.end()
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_print(self) -> None:
        self._stack.setCurrentWidget(self.printing)
        self.printing.begin()

    def _show_sources(self) -> None:
        self._stack.setCurrentWidget(self.sources)
        self.sources.show_section(self._key)

    def _show_ideas(self, shown: bool) -> None:
        self._ideas_open = shown
        self._arrange()
        if shown:
            self.ideas.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_ideas(self) -> None:
        self._show_ideas(False)
        self.view.ideas_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- words that are not in the plan yet

    def _put_aside(self) -> None:
        words = self.view.unkept()
        self._unkept.pop(self._key, None)
        if words:
            self._unkept[self._key] = words

    def _bring_back(self) -> None:
        words = self._unkept.pop(self._key, None)
        if words:
            self.view.bring_back(words)

    def _collect(self) -> dict[str, Any] | None:
        here = self.view.unkept()
        sections = {**self._unkept, **({self._key: here} if here else {})}
        value: dict[str, Any] = {"sections": sections} if sections else {}
        if self.sections.editor is not None and (title := self.sections.editor.texts()[0].strip()):
            value["new section"] = title
        return value or None

    # ---- changing

    def _do(self, wish: Wish) -> None:
        def work() -> tuple[Change, tuple[Plan, What | None]]:
            return wish(self._store), self._read_plan()

        self._tasks.run(work, self._done, self._not_done, owner=self)

    def _not_done(self, error: SafePlanError) -> None:
        """Keep her words where they are, and say what went wrong."""
        self.view.release()
        if self.sections.editor is not None:
            self.sections.editor.release()
        if not isinstance(error, Cancelled):
            self._tasks.failed.emit(error)

    def _done(self, result: tuple[Change, tuple[Plan, What | None]]) -> None:
        change, found = result
        self._show(found)
        self.keeper.touched()
        self._own_change = True
        self.changed.emit(change)
        self._own_change = False

    def _undo(self) -> None:
        if self._shown() == _EDIT:
            self.view.undo.asked.emit()

    def _add_idea(self, idea_id: str) -> None:
        text = say("Ideas", ideas.idea(idea_id).text)
        own = self._key if self._key.startswith("own:") else None
        self._do(lambda store: store.add_idea(idea_id, text, own))

    def _add_section(self, title: str) -> None:
        def work() -> tuple[str, Change, tuple[Plan, What | None]]:
            key, change = self._store.add_section(title)
            return key, change, self._read_plan()

        def done(result: tuple[str, Change, tuple[Plan, What | None]]) -> None:
            key, change, found = result
            self.sections.close_editor()
            self._done((change, found))
            self._open_section(key)
            self.view.steps.own.box.setFocus(Qt.FocusReason.OtherFocusReason)

        self._tasks.run(work, done, self._not_done, owner=self)
