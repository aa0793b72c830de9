"""Finds by ast every text that the sources give to translation, as the running program will look it up.

Qt's own tool finds them by its own, simpler reading; where the two differ, a text would be shown in
English for ever. `read_sources` also names the calls that no tool can follow.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.translations import Message

MARKS = ("QT_TRANSLATE_NOOP", "QT_TR_NOOP")
LOOKS_UP_MARKED_TEXTS = ("ui/language.py", "cover/words.py")
"""The modules that translate whatever is marked elsewhere, and so may pass any context."""


@dataclass
class Findings:
    """The texts found, and what is wrong."""

    messages: set[Message] = field(default_factory=set)
    looked_up: dict[str, str] = field(default_factory=dict)
    """Place → a context whose marked texts are translated there through a variable."""
    faults: list[str] = field(default_factory=list)


def read_sources(package: Path) -> Findings:
    """Read every source file of a package."""
    findings = Findings()
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call, inside in _calls(tree, ""):
            where = f"{path.relative_to(package)}:{call.lineno}"
            _read_call(call, inside, where, findings)
    marked = {message.context for message in findings.messages}
    for where, context in findings.looked_up.items():
        if context not in marked:
            findings.faults.append(f"{where} no text is marked for the context {context}")
    return findings


def _calls(node: ast.AST, inside: str) -> Iterator[tuple[ast.Call, str]]:
    """Yield each call with the class it stands in, or with nothing."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, inside
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _read_call(call: ast.Call, inside: str, where: str, findings: Findings) -> None:
    name, owner = _names(call)
    if name == "tr" and owner:
        _read_tr(call, owner, inside, where, findings)
    elif name == "translate" and _of_texts(call, owner):
        _read_translate(call, where, findings)
    elif name in MARKS:
        texts = [_literal(argument) for argument in call.args]
        if name != MARKS[0] or len(texts) != 2 or None in texts:
            findings.faults.append(
                f'{where} a mark wants two literal texts: QT_TRANSLATE_NOOP("Context", "text")'
            )
        else:
            findings.messages.add(Message(texts[0] or "", texts[1] or ""))


def _read_tr(call: ast.Call, owner: str, inside: str, where: str, findings: Findings) -> None:
    text = _literal(call.args[0]) if call.args else None
    if owner != "self" or not inside:
        findings.faults.append(
            f"{where} {owner}.tr is looked for under a class called {owner}; only self.tr works"
        )
    elif text is None:
        findings.faults.append(f"{where} tr wants a literal text, and no f-string")
    else:
        findings.messages.add(_message(inside, text, call.args[1:]))


def _read_translate(call: ast.Call, where: str, findings: Findings) -> None:
    context, text = (_literal(argument) for argument in call.args[:2])
    if context is not None and text is not None:
        findings.messages.add(_message(context, text, call.args[2:]))
    elif context is not None:
        findings.looked_up[where] = context
    elif not where.startswith(LOOKS_UP_MARKED_TEXTS):
        findings.faults.append(f"{where} translate wants a literal context here")


def _of_texts(call: ast.Call, owner: str) -> bool:
    """Tell Qt's `translate` of texts from that of rectangles and painters, and from Python's own."""
    texts = any(_literal(argument) is not None for argument in call.args)
    return len(call.args) > 1 and (texts or "Application" in owner)


def _message(context: str, text: str, rest: list[ast.expr]) -> Message:
    comment = _literal(rest[0]) if rest else ""
    return Message(context, text, comment or "", plural=len(rest) > 1)


def _names(call: ast.Call) -> tuple[str, str]:
    """Return the last name of what is called, and what it is called on."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr, ast.unparse(call.func.value)
    return ast.unparse(call.func), ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
