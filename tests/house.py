"""Reads the sources, imports nothing of them, and says where they leave the plan of the house.

`examine(package folder, rules)` returns one line for each fault; none means the house stands as drawn.
"""

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LONGEST_FUNCTION = 40
LONGEST_FILE = 400

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Use:
    """One import: what, on which line, and whether only type checkers follow it."""

    target: str
    line: int
    for_types: bool


@dataclass
class Module:
    """One source file."""

    name: str
    path: Path
    tree: ast.Module
    uses: list[Use] = field(default_factory=list)

    @property
    def room(self) -> str:
        """The dotted name below the package: `vault.keys`; the package itself has none."""
        return self.name.partition(".")[2]


@dataclass
class Rules:
    """The rules, read from their file."""

    allowed: dict[str, set[str]] = field(default_factory=dict)
    forbidden: dict[str, set[str]] = field(default_factory=dict)
    only: dict[str, set[str]] = field(default_factory=dict)
    never: set[str] = field(default_factory=set)


def read_rules(text: str) -> Rules:
    """Read the lines of a rule file.

    Raises:
        ValueError: at a line that is none of the known sentences.
    """
    rules = Rules()
    for line in filter(None, (line.partition("#")[0].strip() for line in text.splitlines())):
        if " <- anything but" in line:
            room, _, names = line.partition(" <- anything but")
            rules.forbidden[room] = set(names.split())
        elif "<-" in line:
            room, _, names = line.partition("<-")
            rules.allowed[room.strip()] = set(names.split())
        elif " only in " in line:
            names, _, rooms = line.partition(" only in ")
            rules.only |= {name: set(rooms.split()) for name in names.split()}
        elif line.startswith("never "):
            rules.never |= set(line.split()[1:])
        else:
            raise ValueError(f"a rule nobody understands: {line}")
    return rules


def examine(folder: Path, rules: Rules) -> list[str]:
    """Return every fault of the package in `folder`, each with module and line."""
    modules = read_modules(folder)
    faults = [fault for module in modules.values() for fault in _faults_of(module, modules, rules)]
    return sorted(faults) + [f"a ring of imports: {' → '.join(ring)}" for ring in rings(modules)]


def read_modules(folder: Path) -> dict[str, Module]:
    """Parse every file of a package, by its dotted name."""
    modules = {}
    for path in sorted(folder.rglob("*.py")):
        parts = [folder.name, *path.relative_to(folder).with_suffix("").parts]
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        modules[name] = Module(name, path, ast.parse(path.read_text(encoding="utf-8")))
    for module in modules.values():
        module.uses = list(_uses(module.tree, module, modules, for_types=False))
    return modules


def _uses(node: ast.AST, module: Module, modules: dict[str, Module], *, for_types: bool) -> Iterator[Use]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Use(alias.name, child.lineno, for_types) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            base = _base(child, module)
            for alias in child.names:
                full = f"{base}.{alias.name}"
                ours = base.partition(".")[0] == module.name.partition(".")[0]
                yield Use(full if full in modules or not ours else base, child.lineno, for_types)
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from _uses(ast.Module(child.body, []), module, modules, for_types=True)
            yield from _uses(ast.Module(child.orelse, []), module, modules, for_types=for_types)
        else:
            yield from _uses(child, module, modules, for_types=for_types)


def _base(node: ast.ImportFrom, module: Module) -> str:
    """Return the absolute name that `from … import` starts from."""
    if node.level == 0:
        return node.module or ""
    parts = module.name.split(".")
    up = node.level - (module.path.name == "__init__.py")
    return ".".join([*parts[: len(parts) - up], *filter(None, [node.module])])


def _faults_of(module: Module, modules: dict[str, Module], rules: Rules) -> Iterator[str]:
    for fault, line in (
        *_import_faults(module, modules, rules),
        *_name_faults(module, rules),
        *_length_faults(module),
        *_silence_faults(module),
        *_openness_faults(module.tree, public=True),
    ):
        yield f"{module.name}:{line} {fault}"


def _import_faults(module: Module, modules: dict[str, Module], rules: Rules) -> Iterator[tuple[str, int]]:
    package = module.name.partition(".")[0]
    rooms = [room for room in (*rules.allowed, *rules.forbidden) if _within(module.room, {room})]
    if module.room and not rooms:
        yield "is in no room of the house", 1
    for use in module.uses:
        if use.target in modules or use.target.partition(".")[0] == package:
            target = use.target.partition(".")[2]
            if target and not all(_may(room, target, rules) for room in rooms):
                yield f"may not import {target}", use.line
        for outside, inside in rules.only.items():
            if _within(use.target, {outside}) and not _within(module.room, inside):
                yield f"may not import {outside}", use.line
        if any(_within(use.target, {name}) for name in rules.never):
            yield f"nothing may use {use.target}", use.line


def _may(room: str, target: str, rules: Rules) -> bool:
    if _within(target, {room}):
        return True
    if room in rules.allowed:
        return _within(target, rules.allowed[room])
    return not _within(target, rules.forbidden[room])


def _within(name: str, places: set[str]) -> bool:
    """Tell whether a dotted name is one of these, or inside one."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def _name_faults(module: Module, rules: Rules) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name) and node.id in rules.never and hasattr(builtins, node.id):
            yield f"nothing may use {node.id}", node.lineno


def _length_faults(module: Module) -> Iterator[tuple[str, int]]:
    lines = len(module.path.read_text(encoding="utf-8").splitlines())
    if lines > LONGEST_FILE:
        yield f"has {lines} lines", 1
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            length = (node.end_lineno or first) - first + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.name} has {length} lines", node.lineno


def _silence_faults(module: Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            wide = node.type is None or ast.unparse(node.type) in ("Exception", "BaseException")
            silent = all(isinstance(step, ast.Pass) or _is_text(step) for step in node.body)
            if node.type is None or (wide and silent):
                yield "swallows every error", node.lineno


def _is_text(step: ast.stmt) -> bool:
    return isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)


def _openness_faults(node: ast.AST, *, public: bool, name: str = "module") -> Iterator[tuple[str, int]]:
    """Yield public things without a docstring, and functions of any kind not fully annotated."""
    if public and isinstance(node, ast.Module | ast.ClassDef | Function):  # noqa: SIM102 - for mypy
        if node.body and not ast.get_docstring(node):
            yield f"{name} has no docstring", getattr(node, "lineno", 1)
    if isinstance(node, Function) and not _annotated(node):
        yield f"{name} is not fully annotated", node.lineno
    for child in ast.iter_child_nodes(node):
        inner = getattr(child, "name", "") if isinstance(child, ast.ClassDef | Function) else name
        seen = public and not inner.startswith("_") and not isinstance(node, Function)
        yield from _openness_faults(child, public=seen, name=inner)


def _annotated(function: Function) -> bool:
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    named = [a for a in every if a is not None and a.arg not in ("self", "cls")]
    return function.returns is not None and all(a.annotation is not None for a in named)


def rings(modules: dict[str, Module]) -> list[list[str]]:
    """Return each set of modules that import one another in a ring, type-only imports left out.

    A module is peeled off while nothing left imports it or it imports nothing left; what stays is rings.
    """
    graph = {
        name: {use.target for use in module.uses if not use.for_types and use.target in modules} - {name}
        for name, module in modules.items()
    }
    while True:
        wanted = set().union(*graph.values())
        peeled = {name for name, targets in graph.items() if not targets or name not in wanted}
        if not peeled:
            return [sorted(graph)] if graph else []
        graph = {name: targets - peeled for name, targets in graph.items() if name not in peeled}
