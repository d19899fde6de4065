"""A monkey at keys, mouse and window, briefly; `tests/bench/monkey.py` lets it play for long."""

from itertools import islice

import pytest
from monkey_keys import Monkey, papers_of_nowhere
from monkey_play import play
from monkey_scenes import Scenes

from reader.i18n import use
from reader.settings import Settings
from reader.settings.reading import settings_path

DEEDS = 50  # in each of the eight scenes


@pytest.fixture
def no_hurry():
    """The reader is as it always is."""


@pytest.mark.parametrize("at", range(8))
async def test_no_row_of_keys_and_clicks_ends_in_a_fault(tmp_path, monkeypatch, at):
    monkeypatch.chdir(tmp_path)  # whatever it writes to a file stands here
    settings_path().parent.mkdir(parents=True)
    settings_path().with_name("papers.yaml").write_text(papers_of_nowhere(), "utf-8")
    scenes = Scenes(tmp_path, seed=at)
    for _ in range(at):
        scenes.skip()
    words = use("zh")
    deeds = islice(Monkey(at, words).deeds(), DEEDS)
    played = await play(scenes.next(), Settings(), words, deeds)
    assert played.fault is None, str(played)
