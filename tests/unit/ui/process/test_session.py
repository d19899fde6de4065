import pytest
import textual.screen

from reader.ui.process.session import FRAME, draw_soon


@pytest.mark.parametrize(("asked", "period"), [(None, FRAME), ("30", 1 / 60)])
def test_a_change_waits_for_a_short_frame_unless_the_reader_asks_otherwise(
    monkeypatch, asked, period
):
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", 1 / 60)
    monkeypatch.delenv("TEXTUAL_FPS", raising=False)
    if asked:
        monkeypatch.setenv("TEXTUAL_FPS", asked)
    draw_soon()
    assert period == textual.screen.UPDATE_PERIOD
