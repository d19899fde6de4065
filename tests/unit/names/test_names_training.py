"""What the training tools write is what the tagger reads."""

import importlib
from pathlib import Path

import pytest

from reader.crf import NEVER
from reader.names.weights import UNIT, read_weights

TOOLS = Path(__file__).parents[3] / "tools"
CLASSES = {"王": "S", "说": "V"}


@pytest.fixture
def weights(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("names_weights")


def table(weights, states, lists=None, lean=None):
    scale = weights.Scale(factor=float(UNIT), least=2, lean=lean or {})
    model = weights.Model(states, {("O", "O"): 3.0})
    return read_weights(weights.weight_lines(model, scale, CLASSES, lists or {}))


def points(found, text, at, tag):
    return found.rows(text)[at][found.weights.labels.index(tag)]


def test_a_weight_is_read_where_it_was_given(weights):
    found = table(weights, {("c-1:王", "E-person"): 7.0})
    assert points(found, "王五说", 1, "E-person") == 7 * UNIT
    assert points(found, "王五说", 0, "E-person") == 0


def test_a_large_weight_is_written_whole(weights):
    found = table(weights, {("c0:王", "B-person"): -200.0})
    assert points(found, "王", 0, "B-person") == -200 * UNIT


def test_a_small_weight_is_left_out(weights):
    assert points(table(weights, {("c0:王", "O"): 1.0}), "王", 0, "O") == 0


def test_classes_and_lists_share_their_weights(weights):
    states = {("k0:SV", "B-person"): 5.0, ("l-1:place3", "I-place"): 9.0}
    found = table(weights, states, lists={"place3": ["云溪镇"]})
    assert points(found, "王说", 0, "B-person") == 5 * UNIT
    assert points(found, "云溪镇", 1, "I-place") == 9 * UNIT


def test_a_name_cannot_end_before_it_begins(weights):
    found = table(weights, {})
    tags, moves = found.weights.labels, found.weights.moves
    assert moves[tags.index("O")][tags.index("E-place")] == NEVER
    assert moves[tags.index("B-place")][tags.index("E-person")] == NEVER
    assert moves[0][0] == 3 * UNIT


def test_leaning_to_a_kind_lifts_its_beginnings_alone(weights):
    found = table(weights, {}, lean={"place": 40})
    assert points(found, "王", 0, "B-place") == 40
    assert points(found, "王", 0, "I-place") == 0
