"""What a service sees of the reading screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from reader.i18n import Words
from reader.settings import Settings
from reader.ui.browsing import Browsing
from reader.ui.keymap import Keys, shown_key
from reader.ui.screens.overlay import Overlay
from reader.ui.services.lookups import Lookups
from reader.ui.services.places import Places
from reader.ui.services.record import Record
from reader.ui.services.undoing import Undoing
from reader.ui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from reader.ui.services.corrections import PageCorrections
    from reader.ui.services.newsstand import Newsagent

Result = TypeVar("Result")


def key_for(workspace: "Workspace", action: str) -> str:
    """How the key of an action is shown, as it is bound now; the palette's where it has none."""
    return shown_key(next(iter(workspace.keys[action]), ":"))


class Workspace(Protocol):
    """The one owner of what is listed, open and said."""

    words: Words
    settings: Settings
    keys: Keys
    lookups: Lookups
    writing: Lookups
    pane: ReadingPane
    record: Record
    places: Places
    undoing: Undoing
    corrections: "PageCorrections"
    newsagent: "Newsagent"

    @property
    def width(self) -> int:
        """Columns of the screen."""

    @property
    def browsing(self) -> Browsing:
        """What is listed and what is open."""

    def browse(self, after: Browsing, *, refill: bool = False) -> None:
        """Show another state; `refill` when the list holds other articles than before."""

    def show_article(self) -> None:
        """Show the open article, with what is to be marked in it now."""

    def show_readings(self) -> None:
        """Show what was said of articles as it is now: in list, pane and bars."""

    def filter_by(self, text: str) -> None:
        """Put a query into the filter, as if it had been typed."""

    def say(self, notice: str) -> None:
        """Say something until the next key."""

    def say_by_the_way(self, notice: str) -> None:
        """The same, where nothing is said and nothing lies over the screen."""

    def offer(self, overlay: Overlay[Result], then: Callable[[Result], None]) -> None:
        """Open an overlay; `then` gets what was chosen, if something was."""

    def read_text(self) -> None:
        """Give the keyboard to the reading pane."""

    def show_strip(self) -> None:
        """Show the strip of keywords, and give it the keyboard."""
