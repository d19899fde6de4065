"""Mutants: a module's source with one small fault in it each, the same draw every time."""

import ast
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
MODULE = '''\
"""What the module is for."""

__all__ = ["first"]
LEAST = 4


@cache
def first(lines: list["str"], least: int = 2) -> str | None:
    """What the function is for."""
    for 行, line in enumerate(lines):
        if not line or 行 + 1 < least <= LEAST:
            continue
        if is_long(line, strict=True):
            lines.append(line[least:])
            return f"{行}" + sorted(line, key=len)
    return None
'''


@pytest.fixture
def mutators(monkeypatch):
    monkeypatch.syspath_prepend(TOOLS)
    return pytest.importorskip("mutators")


@pytest.fixture
def mutants(mutators, tmp_path):
    path = tmp_path / "lines.py"
    path.write_text(MODULE, "utf-8")
    return mutators.mutants_of(path, "lines")


def changed(mutants):
    """The changes alone, without module and function; of long lines the place of the change."""
    return [mutant.name.split(": ", 1)[1] for mutant in mutants]


def test_each_mutant_is_a_module_with_one_change(mutants):
    sources = [mutant.source.decode() for mutant in mutants]
    assert len({*sources, MODULE}) == len(sources) + 1
    for source in sources:
        ast.parse(source)
        before, after = MODULE.splitlines(), source.splitlines()
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_every_kind_of_fault_is_made(mutants):
    assert {
        "4 → 5",
        "2 → 3",
        "行 + 1 < least <= LEAST → (行 + 1 <= least <= LEAST)",
        "行 + 1 < least <= LEAST → (行 + 1 < least < LEAST)",
        "行 + 1 → (行 - 1)",
        "not line → (line)",
        "continue → break",
        "is_long(line, strict=True) → (not (is_long(line, strict=Tru",
        "lines.append(line[least:]) → pass",
        "least: → least + 1:",
        'f"{行}" → "XX" f"{行}"',
        "sorted(line, key=len) → sorted(line)",
    } <= set(changed(mutants))


def test_what_nobody_runs_is_left_alone(mutants):
    for mutant in mutants:
        tree = ast.parse(mutant.source)
        assert ast.get_docstring(tree) == "What the module is for."
        assert ast.get_docstring(tree.body[-1]) == "What the function is for."
        assert b'["first"]' in mutant.source
        assert b'list["str"]' in mutant.source


def test_a_mutant_knows_its_function_from_the_first_decorator_on(mutants):
    owners = {
        change: mutant.owner for change, mutant in zip(changed(mutants), mutants, strict=True)
    }
    assert owners["4 → 5"] == owners["2 → 3"] == 0  # a default is made on import
    assert owners["continue → break"] == MODULE.splitlines().index("@cache") + 1


def test_a_draw_outlives_the_coming_of_others(mutants, mutators, monkeypatch):
    monkeypatch.syspath_prepend(TOOLS)
    drawn = pytest.importorskip("mutants").drawn
    few = drawn(mutants[5:], 4, seed=1)
    assert few == drawn(mutants[:4:-1], 4, seed=1)
    assert few != drawn(mutants[5:], 4, seed=2)
    assert set(few) <= set(drawn(mutants, 9, seed=1))
    assert drawn(mutants, 0, seed=1) != mutants
    assert len(drawn(mutants, 0, seed=1)) == len(mutants)
