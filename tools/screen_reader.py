"""Reads what a screen reader would read, as JSON lines; run by the system's Python, which has AT-SPI.

Each line on standard input asks once; the answer is one JSON list of the objects of every application:
name, role, text, states, and the rectangle on the screen.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WANTED_STATES = {
    "showing": Atspi.StateType.SHOWING,
    "visible": Atspi.StateType.VISIBLE,
    "focused": Atspi.StateType.FOCUSED,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.ENABLED,
    "selected": Atspi.StateType.SELECTED,
}
MOST_CHILDREN = 300


def describe(node: Atspi.Accessible, depth: int, found: list[dict[str, object]]) -> None:
    """Add a node and what is below it, as far as it shows."""
    try:
        states = node.get_state_set()
        showing = states.contains(Atspi.StateType.SHOWING)
        if depth > 1 and not showing:
            return
        entry = {
            "name": node.get_name() or "",
            "role": node.get_role_name(),
            "depth": depth,
            "states": [word for word, state in WANTED_STATES.items() if states.contains(state)],
        }
        component = node.get_component_iface()
        if component is not None:
            box = component.get_extents(Atspi.CoordType.SCREEN)
            entry["box"] = [box.x, box.y, box.width, box.height]
        text = node.get_text_iface()
        if text is not None:
            entry["text"] = Atspi.Text.get_text(node, 0, -1)
        found.append(entry)
        for index in range(min(node.get_child_count(), MOST_CHILDREN)):
            child = node.get_child_at_index(index)
            if child is not None:
                describe(child, depth + 1, found)
    except GLib.Error:
        return


def main() -> None:
    """Answer each line."""
    Atspi.init()
    for _ in sys.stdin:
        found = []
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None:
                application.clear_cache()
                describe(application, 0, found)
        print(json.dumps(found), flush=True)


main()
