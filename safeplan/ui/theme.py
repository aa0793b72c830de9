"""The look of the vault's window: colours, type, space and icons, from one file of tokens.

The theme dresses one widget and what is inside it, never the application: the cover must stay plain.
"""

import json
import re
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QTransform,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from safeplan.errors import Bug
from safeplan.places import resource

Mode = Literal["light", "dark", "contrast", "system"]

_FONT_FILES = (
    "InterText-Regular.ttf",
    "InterText-Medium.ttf",
    "InterText-SemiBold.ttf",
    "InterSpaced-Regular.ttf",
    "IBMPlexMono-Regular.ttf",
)
# Icons that point along the line of reading; clocks, ticks and pictures never turn.
_DIRECTIONAL = frozenset(
    {"arrow-left", "arrow-right", "caret-left", "caret-right", "sign-out", "list-bullets", "list-numbers"}
)
_PLACEHOLDER = re.compile(r"@([a-z][a-z0-9_]*)(?:-(\d+|[a-z_]+))?@")
_LARGEST_GROWTH = 1.5  # space grows by at most half, however large the text


@dataclass(frozen=True)
class TypeStyle:
    """One step of the type scale.

    Args:
        size: pixels at 100 % text.
        weight: 400, 500 or 600.
        family: a key of the tokens' families.
    """

    size: int
    weight: int
    family: str


class Theme(QObject):
    """Gives every widget its colours, fonts, spaces and icons.

    Args:
        mode: "light", "dark", "contrast", or "system" to follow the system's own contrast palette.
        text_scale: 1.0 for 100 % text, up to 2.0.
        parent: the owner.
    """

    changed = Signal()
    """The mode or the text scale changed; whoever paints by itself paints again."""

    def __init__(self, mode: Mode = "light", text_scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens: dict[str, Any] = json.loads(resource("tokens.json").read_text("utf-8"))
        self._types = {name: TypeStyle(*entry) for name, entry in self._tokens["type"].items()}
        self._mode = mode
        self._text_scale = text_scale
        self._colours: dict[str, QColor] = {}
        self._pixmaps: dict[tuple[str, str, int, float, bool], QPixmap] = {}
        self._fonts: dict[tuple[str, float], QFont] = {}
        self._dressed: list[QWidget] = []
        self._fonts_ready = False
        self._choose_colours()

    @property
    def mode(self) -> Mode:
        """The chosen mode."""
        return self._mode

    @property
    def text_scale(self) -> float:
        """How much larger than normal the text is: 1.0 to 2.0."""
        return self._text_scale

    def change(self, mode: Mode | None = None, text_scale: float | None = None) -> None:
        """Change the mode, the text scale or both, and dress again what was dressed.

        Words, icons and colours follow at once. The spaces inside layouts were taken when each page was
        built; build the pages anew after a change of scale.

        Args:
            mode: the new mode, or None to keep it.
            text_scale: the new scale, or None to keep it.
        """
        self._mode = mode or self._mode
        self._text_scale = text_scale or self._text_scale
        self._choose_colours()
        self._pixmaps.clear()
        for widget in self._dressed:
            self._dress(widget)
        self.changed.emit()

    def apply(self, widget: QWidget) -> None:
        """Dress a widget and everything inside it, now and when the theme changes.

        Args:
            widget: the root of the vault's window inside the cover's.
        """
        self._dressed.append(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        widget.setProperty("ground", widget.property("ground") or "bg")
        widget.destroyed.connect(partial(self._forget, widget))
        self._dress(widget)

    def colour(self, name: str) -> QColor:
        """Return a colour by its token.

        Args:
            name: such as "ink2" or "accent".

        Raises:
            Bug: if there is no such token.
        """
        try:
            return QColor(self._colours[name])
        except KeyError:
            raise Bug(f"no colour {name}") from None

    def px(self, length: int) -> int:
        """Return a space in pixels: it grows with the text, by at most half.

        Args:
            length: the space at 100 % text.
        """
        growth = min(1 + (self._text_scale - 1) / 2, _LARGEST_GROWTH)
        return round(length * growth)

    def scaled(self, length: int) -> int:
        """Return a length in pixels that grows just as the text does: icons, and columns of words.

        Args:
            length: the length at 100 % text.
        """
        return round(length * self._text_scale)

    def control_height(self, small: bool = False) -> int:
        """Return the height of buttons and fields: 40 at 100 % text, 32 inside rows; it follows the font.

        Args:
            small: for controls inside rows.
        """
        air = self.px(5) + self.px(6) if small else self.px(9) + self.px(10)
        return QFontMetrics(self.font("control")).height() + air + 2

    def font(self, role: str) -> QFont:
        """Return the font of a role, for what is painted by hand. Widgets get theirs by `set_role`.

        Args:
            role: such as "title", "body" or "note".

        Raises:
            Bug: if there is no such role.
        """
        # Made once: delegates ask for fonts many times in every row.
        key = (role, self._text_scale)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(role)
        return QFont(self._fonts[key])

    def _make_font(self, role: str) -> QFont:
        style = self._types.get(role)
        if style is None:
            raise Bug(f"no type role {role}")
        self._load_fonts()
        font = QFont()
        font.setFamilies(self._tokens["families"][style.family])
        font.setPixelSize(self.scaled(style.size))
        font.setWeight(QFont.Weight(style.weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def size(self, name: str) -> int:
        """Return one of the tokens' sizes, in pixels at 100 % text.

        Args:
            name: such as "side_bar".
        """
        return int(self._tokens["sizes"][name])

    def radius(self, name: str) -> int:
        """Return a corner's radius in pixels: "control", "box" or "card"."""
        return int(self._tokens["radius"][name])

    def icon(
        self, name: str, colour: str = "ink3", size: int = 20, chosen: str | None = None, gap: int = 0
    ) -> QIcon:
        """Return a bundled icon in one of our colours; it grows with the text.

        Args:
            name: the icon's name, such as "pencil-line".
            colour: the token it is painted with.
            size: pixels at 100 % text.
            chosen: another token for the "on" state of what can be checked, or None for the same.
            gap: pixels of air towards the words beside it, which Qt's buttons do not leave.
        """
        icon = QIcon()
        for ratio in self._ratios():
            for tint, state in ((colour, QIcon.State.Off), (chosen or colour, QIcon.State.On)):
                pixmap = self._with_air(self.pixmap(name, tint, size, ratio), gap)
                for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
                    icon.addPixmap(pixmap, mode, state)
                off = self._with_air(self.pixmap(name, "off", size, ratio), gap)
                icon.addPixmap(off, QIcon.Mode.Disabled, state)
        return icon

    def icon_size(self, size: int = 20, gap: int = 0) -> QSize:
        """Return the room an icon of that size takes at this text scale, with its air."""
        edge = self.scaled(size)
        return QSize(edge + gap, edge)

    def pixmap(self, name: str, colour: str = "ink3", size: int = 20, ratio: float | None = None) -> QPixmap:
        """Return an icon's picture, for painting by hand.

        Args:
            name: the icon's name.
            colour: the token it is painted with.
            size: pixels at 100 % text.
            ratio: device pixels a pixel; None for the sharpest screen's.
        """
        ratio = ratio or self._ratios()[-1]
        mirrored = (
            name in _DIRECTIONAL and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        key = (name, colour, size, ratio, mirrored)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._paint(name, self.colour(colour), self.scaled(size), ratio, mirrored)
        return self._pixmaps[key]

    def _paint(self, name: str, colour: QColor, edge: int, ratio: float, mirrored: bool) -> QPixmap:
        source = resource(f"icons/{name}.svg").read_bytes()
        tinted = source.replace(b"currentColor", colour.name().encode("ascii"))
        device_edge = max(1, round(edge * ratio))
        pixmap = QPixmap(device_edge, device_edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(tinted)).render(painter, QRectF(0, 0, device_edge, device_edge))
        painter.end()
        if mirrored:
            pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    @staticmethod
    def _with_air(pixmap: QPixmap, gap: int) -> QPixmap:
        if not gap:
            return pixmap
        ratio = pixmap.devicePixelRatio()
        wider = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
        wider.setDevicePixelRatio(ratio)
        wider.fill(Qt.GlobalColor.transparent)
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(wider)
        painter.drawPixmap(gap if mirrored else 0, 0, pixmap)
        painter.end()
        return wider

    @staticmethod
    def _ratios() -> list[float]:
        return sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})

    def _choose_colours(self) -> None:
        if self._mode == "system":
            self._colours = _palette_colours(QGuiApplication.palette(), self._tokens["colours"]["contrast"])
        else:
            table = self._tokens["colours"][self._mode]
            self._colours = {name: QColor(value) for name, value in table.items()}

    def _dress(self, widget: QWidget) -> None:
        self._load_fonts()
        widget.setFont(self.font("body"))
        widget.setPalette(self._palette())
        widget.setStyleSheet(self.style_sheet())

    def _forget(self, widget: QWidget) -> None:
        self._dressed = [dressed for dressed in self._dressed if dressed is not widget]

    def _palette(self) -> QPalette:
        """Colours for what the style sheet does not reach, such as placeholders and selections."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "field",
            QPalette.ColorRole.AlternateBase: "bg",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "danger",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.PlaceholderText: "ink3",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "ink",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink3"))
        return palette

    def style_sheet(self) -> str:
        """Return the style sheet with every token filled in.

        Raises:
            Bug: if the sheet names a token that does not exist.
        """
        return _PLACEHOLDER.sub(self._fill_in, resource("style.qss").read_text("utf-8"))

    def _fill_in(self, found: re.Match[str]) -> str:
        kind, detail = found.group(1), found.group(2)
        if detail is None:
            return self.colour(kind).name()
        if kind == "px":
            return f"{self.px(int(detail))}px"
        if kind == "scaled":
            return f"{self.scaled(int(detail))}px"
        if kind == "radius":
            return f"{self.radius(detail)}px"
        if kind == "type" and detail in self._types:
            style = self._types[detail]
            size = self.scaled(style.size)
            families = ", ".join(f'"{name}"' for name in self._tokens["families"][style.family])
            return f"font-family: {families}; font-size: {size}px; font-weight: {style.weight}"
        raise Bug(f"the style sheet asks for {found.group(0)}")

    def _load_fonts(self) -> None:
        """Give Qt our fonts, in memory only: nothing is installed."""
        if self._fonts_ready:
            return
        self._fonts_ready = True
        if not QFontDatabase.hasFamily("Inter Text"):
            for file in _FONT_FILES:
                QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))


def _palette_colours(palette: QPalette, names: dict[str, str]) -> dict[str, QColor]:
    """Return our tokens taken from the system's palette: two colours and a highlight, no tints."""
    window = palette.color(QPalette.ColorRole.Window)
    ink = palette.color(QPalette.ColorRole.WindowText)
    highlight = palette.color(QPalette.ColorRole.Highlight)
    on_highlight = palette.color(QPalette.ColorRole.HighlightedText)
    strong = {"accent": highlight, "accent_hover": ink, "on_accent": on_highlight, "bar": highlight}
    strong |= {"leave": ink, "on_leave": window}
    grounds = {"bg", "surface", "field", "side", "fill", "hover", "nav_chosen", "tint", "heat0"}
    grounds |= {"danger_tint", "warn_tint"}
    return {name: strong.get(name, window if name in grounds else ink) for name in names}
