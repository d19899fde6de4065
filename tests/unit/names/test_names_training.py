"""What the training tools write is what the tagger reads."""

import importlib
import itertools
from pathlib import Path

import numpy as np
import pytest

from reader.crf import NEVER
from reader.names.tagger import Tagger
from reader.names.weights import SIGNS, UNIT, ZERO, read_weights, whole_lines

TOOLS = Path(__file__).parents[3] / "tools"
CLASSES = {"王": "S", "说": "V"}


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module


def table(tool, states, lists=None):
    weights = tool("names_weights")
    model = weights.Model(states, {("O", "O"): 3.0})
    lines = list(weights.weight_lines(model, float(UNIT), CLASSES, lists or {}))
    assert list(whole_lines(weights.shortened(lines))) == lines
    return read_weights(lines)


def points(found, text, at, tag):
    return found.rows(text)[at][found.weights.labels.index(tag)]


def test_a_weight_is_read_where_it_was_given(tool):
    found = table(tool, {("c-1:王", "E-person"): 7.0})
    assert points(found, "王五说", 1, "E-person") == 7 * UNIT
    assert points(found, "王五说", 0, "E-person") == 0


def test_a_large_weight_is_written_as_far_as_signs_go(tool):
    found = table(tool, {("c0:王", "B-person"): -200.0, ("c0:王", "S-place"): 100.0})
    assert points(found, "王", 0, "B-person") == -ZERO * UNIT
    assert points(found, "王", 0, "S-place") == 100 * UNIT
    assert len(SIGNS) > 100 + ZERO


def test_a_weight_of_less_than_half_a_unit_is_left_out(tool):
    assert points(table(tool, {("c0:王", "O"): 0.4}), "王", 0, "O") == 0


def test_classes_and_lists_share_their_weights(tool):
    states = {("k0:SV", "B-person"): 5.0, ("l-1:place3", "I-place"): 9.0}
    found = table(tool, states, lists={"place3": ["云溪镇", "青石桥"]})
    assert points(found, "王说", 0, "B-person") == 5 * UNIT
    assert points(found, "云溪镇", 1, "I-place") == 9 * UNIT
    assert points(found, "青石桥", 1, "I-place") == 9 * UNIT


def test_a_name_cannot_end_before_it_begins(tool):
    found = table(tool, {})
    tags, moves = found.weights.labels, found.weights.moves
    assert moves[tags.index("O")][tags.index("E-place")] == NEVER
    assert moves[tags.index("B-place")][tags.index("E-person")] == NEVER
    assert moves[0][0] == 3 * UNIT


def test_characters_with_tags_are_read_like_json_lines(tool, tmp_path):
    sentences = tool("names_sentences")
    tagged, record = tmp_path / "some.bio", tmp_path / "some.jsonl"
    tagged.write_text("0\t\n方 B-PER\n平 I-PER\n到 O\n云\tB-LOC\n溪\tI-LOC\n\n好 O\n", "utf-8")
    record.write_text(
        '{"text": "方平到云溪", "people": [[0, 2]], "places": [[3, 5]]}\n{"text": "好"}\n', "utf-8"
    )
    assert sentences.read_sentences(tagged) == sentences.read_sentences(record)


def test_two_names_of_a_kind_side_by_side_stay_two(tool, tmp_path):
    tagged = tmp_path / "some"
    tagged.write_text("中 B-LOC\n美 B-LOC\n国 I-LOC\n", "utf-8")
    (sentence,) = tool("names_sentences").read_sentences(tagged)
    assert sentence.spans == ((0, 1, "place"), (1, 3, "place"))


def test_sentences_like_those_kept_apart_are_left_out(tool):
    sentences = tool("names_sentences")
    apart = [sentences.Sentence("云溪镇的方平昨天在青石桥边修好了一条船。", ())]
    same = sentences.Sentence("“云溪镇的方平，昨天在青石桥边修好了船”", ())
    part = sentences.Sentence("云溪镇的方平昨天", ())
    other = sentences.Sentence("青石桥的方平明天要在云溪镇卖掉一条船。", ())
    assert sentences.without([same, part, other], apart) == [part, other]
    assert sentences.without([part], [part]) == []


def sentence(tool, text, *names):
    spans = [(text.index(name), text.index(name) + len(name), kind) for name, kind in names]
    return tool("names_sentences").Sentence(text, tuple(spans))


def taught(tool):
    """Some sentences of one pattern, and what they teach."""
    people, places = (
        ["方平", "何川", "李青", "王丰", "田禾", "江柳"],
        ["云溪", "青石", "河口", "南岭", "白沙", "石门"],
    )
    sentences = [
        sentence(tool, f"{who}昨天在{where}镇说，", (who, "person"), (where, "place"))
        for who in people
        for where in places
    ]
    classes = {c: "S" for who in people for c in who[0]}
    return sentences, tool("train_names").train(sentences, classes, {}, 20_000), classes


def test_what_is_learnt_reads_what_was_not_seen(tool):
    _, model, classes = taught(tool)
    lines = tool("names_weights").weight_lines(model, 300.0, classes, {})
    found = Tagger(read_weights(lines)).find("江川昨天在云沙镇说，")
    assert [(one.start, one.end, one.mention.kind.value) for one in found] == [
        (0, 2, "person"),
        (5, 7, "place"),
    ]


def test_learning_twice_gives_the_same_numbers(tool):
    assert taught(tool)[1] == taught(tool)[1]


def test_a_word_of_a_list_holds_at_each_character_that_it_touches(tool):
    features = tool("names_features")
    data = features.encode([sentence(tool, "去云溪镇。")], {}, {"place3": ["云溪镇"]})
    held = [
        [data.names[number] for number in data.listed[first:last]]
        for first, last in itertools.pairwise(data.ends)
    ]
    assert held == [[f"l{distance}:place3"] for distance in (1, 0, -1, -2, -3)]


def test_an_n_gram_is_named_by_its_distance_and_a_rare_one_has_no_number(tool):
    data = tool("names_features").encode([sentence(tool, "云云云溪")], {"云": "A"}, {})
    names = {data.names[number] for number in data.grams[1]}
    assert names == {"", "b", "c0:云", "c-1:云"}
    assert {"k0:AA", "c2:溪"}.isdisjoint(data.names)


def test_pruning_keeps_the_largest_weights_within_the_size(tool):
    names = ("", "b", "c0:云", "c-1:云", "c0:溪", "k0:AA")
    states = np.zeros((6, 13), np.float32)
    states[2, :4], states[3, 0], states[4, 0], states[5, :6] = 1.0, 0.9, 0.1, 2.0
    kept = tool("names_pruning").worth_keeping(states, names, 30)
    assert kept[5, :6].all()
    assert not kept[4].any()
    assert int(kept.sum()) * 2 <= 30
