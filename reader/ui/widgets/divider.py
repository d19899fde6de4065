"""The seam between list and pane; it can be dragged."""

from dataclasses import dataclass

from textual import events
from textual.strip import Strip

from reader.ui.clip import drawn
from reader.ui.render import line_strip
from reader.ui.widgets.telling import Telling


class Divider(Telling):
    """One column wide; dragging it says where the seam should stand."""

    ALLOW_SELECT = False

    @dataclass(frozen=True)
    class Moved:
        """The mouse has taken the seam to this column of the screen (cells)."""

        x: int

    def render_line(self, y: int) -> Strip:
        """A thin line."""
        return line_strip([(drawn("│"), self.rich_style)], self.size.width, self.rich_style)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold."""
        self.capture_mouse()
        event.stop()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        self.release_mouse()
        event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell where the mouse is while the seam is held."""
        if self.app.mouse_captured is self:
            self.tell(self.Moved(int(event.screen_x)))
