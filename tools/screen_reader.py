"""Reads what a screen reader would read, as JSON lines; run by the system's Python, which has AT-SPI.

Each line on standard input asks once; the answer is one JSON list of the objects of every application:
name, role, text, states, and the rectangle on the screen. The line "everything" asks for the hidden ones too,
and for every further word that is attached to an object. The line "press", followed by a JSON list of names,
presses the first button that shows and has one of these names, and answers [].
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


def describe(node: Atspi.Accessible, depth: int, found: list[dict[str, object]], *, everything: bool) -> None:
    """Add a node and what is below it, as far as it shows or everything."""
    try:
        states = node.get_state_set()
        showing = states.contains(Atspi.StateType.SHOWING)
        if depth > 1 and not showing and not everything:
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
        if everything:
            entry["more"] = further_words(node)
        found.append(entry)
        for index in range(min(node.get_child_count(), MOST_CHILDREN)):
            child = node.get_child_at_index(index)
            if child is not None:
                describe(child, depth + 1, found, everything=everything)
    except GLib.Error:
        return


def further_words(node: Atspi.Accessible) -> str:
    """Return the description, the id, the attributes and the names of the actions, a line each."""
    words = [node.get_description() or "", node.get_accessible_id() or ""]
    for relation in node.get_relation_set() or []:
        kind = relation.get_relation_type().value_nick
        targets = [relation.get_target(number) for number in range(relation.get_n_targets())]
        words += [f"{kind}={target.get_name()}" for target in targets if target is not None]
    words += [f"{name}={value}" for name, value in (node.get_attributes() or {}).items()]
    action = node.get_action_iface()
    if action is not None:
        for number in range(action.get_n_actions()):
            words += [action.get_action_name(number) or "", action.get_action_description(number) or ""]
    return "\n".join(word for word in words if word)


def press(node: Atspi.Accessible, names: list[str]) -> bool:
    """Press the first button of one of these names, and return whether there was one."""
    try:
        action = node.get_action_iface()
        showing = node.get_state_set().contains(Atspi.StateType.SHOWING)
        if showing and action is not None and node.get_name() in names and action.get_n_actions():
            return action.do_action(0)
        children = (node.get_child_at_index(index) for index in range(node.get_child_count()))
        return any(child is not None and press(child, names) for child in children)
    except GLib.Error:
        return False


def main() -> None:
    """Answer each line."""
    Atspi.init()
    for line in sys.stdin:
        found = []
        names = json.loads(line[len("press ") :]) if line.startswith("press ") else []
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None:
                application.clear_cache()
                if names:
                    press(application, names)
                    continue
                describe(application, 0, found, everything=line.strip() == "everything")
        print(json.dumps(found), flush=True)


main()
