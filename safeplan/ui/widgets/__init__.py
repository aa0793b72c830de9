"""Widgets with SafePlan's look. They know no store: words in, signals out."""

from safeplan.ui.announce import announce
from safeplan.ui.language import isolated
from safeplan.ui.widgets.banner import Banner, BannerKind
from safeplan.ui.widgets.button import Button, IconButton, Kind
from safeplan.ui.widgets.card import Card, CardRow
from safeplan.ui.widgets.checks import CheckBox, RadioButton, Switch, paint_box
from safeplan.ui.widgets.chip import Chip, ChipButton
from safeplan.ui.widgets.code_boxes import CodeBoxes
from safeplan.ui.widgets.code_entry import CodeEntry
from safeplan.ui.widgets.confirm_panel import ConfirmPanel
from safeplan.ui.widgets.drawer import Drawer
from safeplan.ui.widgets.drop_down import DropDown
from safeplan.ui.widgets.empty_state import EmptyState
from safeplan.ui.widgets.fields import PRIVATE_HINTS, LineField, SearchField, SecretField
from safeplan.ui.widgets.file_listing import FileType
from safeplan.ui.widgets.file_picker import FilePicker
from safeplan.ui.widgets.flow_layout import FlowLayout
from safeplan.ui.widgets.focus_ring import FocusRing, KeyboardFocus
from safeplan.ui.widgets.labelled_field import LabelledField
from safeplan.ui.widgets.labels import ElidedLabel, Label, NumberLabel, align_to_layout, spoken
from safeplan.ui.widgets.painted_button import PaintedButton
from safeplan.ui.widgets.picture import Picture
from safeplan.ui.widgets.progress_card import ProgressCard
from safeplan.ui.widgets.roles import Line, set_ground, set_mark, set_role, side_margins
from safeplan.ui.widgets.rows import RowList, paint_row
from safeplan.ui.widgets.scroll_column import ScrollColumn
from safeplan.ui.widgets.segmented import Option, SegmentedChoice
from safeplan.ui.widgets.settle import settle
from safeplan.ui.widgets.text_box import GrowingText, TextBox
from safeplan.ui.widgets.undo_bar import UndoBar

__all__ = [
    "PRIVATE_HINTS",
    "Banner",
    "BannerKind",
    "Button",
    "Card",
    "CardRow",
    "CheckBox",
    "Chip",
    "ChipButton",
    "CodeBoxes",
    "CodeEntry",
    "ConfirmPanel",
    "Drawer",
    "DropDown",
    "ElidedLabel",
    "EmptyState",
    "FilePicker",
    "FileType",
    "FlowLayout",
    "FocusRing",
    "GrowingText",
    "IconButton",
    "KeyboardFocus",
    "Kind",
    "Label",
    "LabelledField",
    "Line",
    "LineField",
    "NumberLabel",
    "Option",
    "PaintedButton",
    "Picture",
    "ProgressCard",
    "RadioButton",
    "RowList",
    "ScrollColumn",
    "SearchField",
    "SecretField",
    "SegmentedChoice",
    "Switch",
    "TextBox",
    "UndoBar",
    "align_to_layout",
    "announce",
    "isolated",
    "paint_box",
    "paint_row",
    "set_ground",
    "set_mark",
    "set_role",
    "settle",
    "side_margins",
    "spoken",
]
