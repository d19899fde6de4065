"""Which private names of libraries the code uses: its syntax in, files and names out."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import reader

PACKAGE = Path(reader.__file__).parent
LIBRARIES = ("textual", "rich", "argparse", "jieba", "yaml", "chardet", "platformdirs")
PUBLIC_ALL_THE_SAME = {"_replace", "_asdict", "_fields"}  # of named tuples, documented

_PRIVATE = re.compile(r"_[A-Za-z][A-Za-z0-9_]*")
_OWN = ("self", "cls")
_NO_LIBRARY = (*_OWN, "os")  # os._exit is documented


@cache
def private_names() -> set[tuple[str, str]]:
    """Return each file (below reader/) with each name that is private to a library."""
    return {
        (str(path.relative_to(PACKAGE)), name)
        for path in sorted(PACKAGE.rglob("*.py"))
        for name in _names_of(path)
    }


def _names_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    own = _defined(tree)
    found = {*_imported(tree), *_given_as_text(tree), *_inherited(path, tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _is_foreign(node, own):
            found.add(node.attr)
    return {name for name in found if _PRIVATE.fullmatch(name)} - PUBLIC_ALL_THE_SAME


def _is_foreign(node: ast.Attribute, own: set[str]) -> bool:
    is_known = isinstance(node.value, ast.Name) and node.value.id in _NO_LIBRARY
    return not is_known and node.attr not in own


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(LIBRARIES):
            yield from (node.module or "").split(".")
            yield from (alias.name for alias in node.names)


def _given_as_text(tree: ast.AST) -> set[str]:
    """Texts given to functions: names that are looked up, or put in place of others."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        argument.value
        for call in calls
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def _defined(tree: ast.AST) -> set[str]:
    """Private names that the file itself gives to what is its own."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if isinstance(node.value, ast.Name) and node.value.id in _OWN:
                names.add(node.attr)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return names


def _inherited(path: Path, tree: ast.Module) -> set[str]:
    """Private names of library classes that classes built on them use or define anew."""
    module = importlib.import_module(_module_name(path))
    found = set()
    for node in tree.body:
        bases = _library_bases(getattr(module, node.name)) if isinstance(node, ast.ClassDef) else []
        if bases:
            used = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
            used |= {one.name for one in ast.walk(node) if isinstance(one, ast.FunctionDef)}
            private = {name for name in used if _PRIVATE.fullmatch(name)}
            found |= {name for name in private if any(has_name(base, name) for base in bases)}
    return found


def _library_bases(owner: type) -> list[type]:
    return [base for base in owner.__mro__ if base.__module__.partition(".")[0] in LIBRARIES]


def _module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def has_name(owner: object, name: str) -> bool:
    """Whether a module or class has a name, or its methods give it to what they make."""
    if hasattr(owner, name) or not inspect.isclass(owner):
        return hasattr(owner, name)
    return any(name in _given_to_self(base) for base in _library_bases(owner))


@cache
def _given_to_self(owner: type) -> set[str]:
    return set(re.findall(r"\bself\.(\w+)\b\s*[:=]", inspect.getsource(owner)))
