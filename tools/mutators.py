"""A module's source in, its mutants out: the same source with one small fault in it each.

A fault is a comparison, an operator, a condition, a constant, a bound, a keyword, a name, a return
or a statement that is another or gone.  Docstrings, types, decorators, and what stands inside the
braces of an f-string are left alone.
"""

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeAlias

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

OTHER: dict[type[ast.AST], Callable[[], Any]] = {
    **{ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt},
    **{ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In},
    **{ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And},
    **{ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult},
    **{ast.Div: ast.Mult, ast.Mod: ast.Mult, ast.Pow: ast.Mult},
    **{ast.LShift: ast.RShift, ast.RShift: ast.LShift},
    **{ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitAnd},
}
TWINS = {"min": "max", "any": "all", "startswith": "endswith", "lstrip": "rstrip", "find": "rfind"}
TWIN = TWINS | {other: one for one, other in TWINS.items()}
UNTRIED = frozenset({"annotation", "returns", "decorator_list"})
SHOWN = 30  # characters on either side of a change that a mutant's name shows


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault.

    Attributes:
        name: Module, function and change; no line number, so that it outlives other changes.
        owner: First line of the innermost function that the fault is in, 0 outside of all.
        source: The whole module in UTF-8.
    """

    name: str
    path: Path
    module: str
    owner: int
    source: bytes


def mutants_of(path: Path, module: str) -> list[Mutant]:
    """Return every mutant of a module, in the order of its source."""
    source = path.read_bytes()
    begins = [0, *accumulate(map(len, source.splitlines(keepends=True)))]
    named: Counter[str] = Counter()
    found = []
    for site in _sites(ast.parse(source), None):
        start = begins[site.node.lineno - 1] + site.node.col_offset
        end = begins[(site.node.end_lineno or 0) - 1] + (site.node.end_col_offset or 0)
        old = source[start:end].decode()
        for new in _changes(site, old):
            name = f"{module}:{site.function.name if site.function else '-'}: {_shown(old, new)}"
            named[name] += 1
            name += f" #{named[name]}" if named[name] > 1 else ""
            mutated = source[:start] + new.encode() + source[end:]
            found.append(Mutant(name, path, module, _first_line(site.function), mutated))
    return found


def _shown(old: str, new: str) -> str:
    """The change on one line, with a little of what stands around it."""
    old, new = " ".join(old.split()), " ".join(new.split())
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    head = max(0, same - SHOWN)
    return f"{old[head : same + SHOWN]} → {new[head : same + SHOWN]}"


def _first_line(function: Function | None) -> int:
    """Where the function's code begins, as the interpreter counts: with its decorators."""
    if function is None:
        return 0
    return min(node.lineno for node in (function, *function.decorator_list))


@dataclass(frozen=True, slots=True)
class _Site:
    """What may be changed, the function that it is in, and whether its truth decides something."""

    node: ast.expr | ast.stmt
    function: Function | None
    is_condition: bool


def _sites(node: ast.AST, within: Function | None) -> Iterator[_Site]:
    for field, value in ast.iter_fields(node):
        if field in UNTRIED or _is_assurance(node):
            continue
        function = node if field == "body" and isinstance(node, Function) else within
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.expr | ast.stmt):
                yield _Site(child, function, field in {"test", "ifs"})
            if isinstance(child, ast.AST) and not _is_text(child):
                yield from _sites(child, function)


def _is_assurance(node: ast.AST) -> bool:
    """Whether it says what holds anyway: `zip(…, strict=…)`, names and types to be imported."""
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    if isinstance(node, ast.Assign):
        return isinstance(name := node.targets[0], ast.Name) and name.id == "__all__"
    return (
        isinstance(node, ast.keyword)
        and node.arg == "strict"
        and isinstance(node.value, ast.Constant)
    )


def _is_text(node: ast.AST) -> bool:
    """Whether it is a docstring, or an f-string, whose parts have no places of their own."""
    is_said = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_said or isinstance(node, ast.JoinedStr)


def _changes(site: _Site, old: str) -> Iterator[str]:
    """Yield what may stand in a site's place."""
    if change := CHANGES.get(type(site.node)):
        yield from change(site.node, old)
    if site.is_condition and not isinstance(site.node, ast.Compare | ast.BoolOp | ast.UnaryOp):
        yield f"(not ({old}))"


def _operators(node: ast.Compare | ast.BinOp | ast.BoolOp | ast.AugAssign, _: str) -> Iterator[str]:
    """Another operator, at each of the places of a comparison."""
    for at in range(len(node.ops) if isinstance(node, ast.Compare) else 1):
        changed = copy.deepcopy(node)
        if isinstance(changed, ast.Compare):
            changed.ops[at] = OTHER[type(changed.ops[at])]()
        else:
            changed.op = OTHER[type(changed.op)]()
        text = ast.unparse(changed)
        yield text if isinstance(node, ast.AugAssign) else f"({text})"


def _constant(node: ast.Constant | ast.JoinedStr, old: str) -> Iterator[str]:
    """A switch turned, a number one higher, a text longer by a little."""
    match node.value if isinstance(node, ast.Constant) else old:
        case bool(value):
            yield str(not value)
        case int(value) | float(value):
            yield repr(value + 1)
        case bytes():
            yield f'b"XX" {old}'
        case str():
            yield f'"XX" {old}'


def _slice(node: ast.Slice, _: str) -> Iterator[str]:
    """A bound one further; where it is a number, the number does that."""
    for bound in ("lower", "upper"):
        if (value := getattr(node, bound)) and not isinstance(value, ast.Constant):
            changed = copy.deepcopy(node)
            setattr(changed, bound, ast.BinOp(value, ast.Add(), ast.Constant(1)))
            yield ast.unparse(changed)


def _call(node: ast.Call, _: str) -> Iterator[str]:
    """A keyword left out."""
    for at, keyword in enumerate(node.keywords):
        if _is_assurance(keyword):
            continue
        changed = copy.deepcopy(node)
        del changed.keywords[at]
        yield ast.unparse(changed)


def _twin(node: ast.Name | ast.Attribute, old: str) -> Iterator[str]:
    """The function that does the same from the other end."""
    name = node.id if isinstance(node, ast.Name) else node.attr
    if name in TWIN:
        yield old[: len(old) - len(name)] + TWIN[name]


def _return(node: ast.Return, _: str) -> Iterator[str]:
    if node.value and not isinstance(node.value, ast.Constant):
        yield "return None"


def _statement(node: ast.Expr, _: str) -> Iterator[str]:
    if isinstance(node.value, ast.Call):
        yield "pass"


CHANGES: dict[type[ast.AST], Callable[[Any, str], Iterator[str]]] = {
    **dict.fromkeys((ast.Compare, ast.BinOp, ast.BoolOp, ast.AugAssign), _operators),
    **dict.fromkeys((ast.Constant, ast.JoinedStr), _constant),
    **dict.fromkeys((ast.Name, ast.Attribute), _twin),
    ast.UnaryOp: lambda node, _: iter([f"({ast.unparse(node.operand)})"]),
    ast.Slice: _slice,
    ast.Call: _call,
    ast.Return: _return,
    ast.Expr: _statement,
    ast.Break: lambda _, __: iter(["continue"]),
    ast.Continue: lambda _, __: iter(["break"]),
}
