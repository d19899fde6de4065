"""The command palette: every action by its name, with its key."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.keymap import ACTIONS, Action, shown_key

if TYPE_CHECKING:
    from reader.ui.app import DubaoApp


class ReaderCommands(Provider):
    """Finds actions by any part of their name."""

    async def discover(self) -> Hits:
        """All actions, in the order of the keymap."""
        for action, title in self._titled():
            yield DiscoveryHit(title, partial(self._call, action))

    async def search(self, query: str) -> Hits:
        """The actions whose name or key answers."""
        matcher = self.matcher(query)
        for action, title in self._titled():
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), partial(self._call, action))

    def _titled(self) -> Iterator[tuple[Action, str]]:
        app = cast("DubaoApp", self.app)
        for action in ACTIONS:
            keys = app.keys_in_force[action.name]
            yield action, f"{app.words[f'action.{action.name}']}  {' '.join(map(shown_key, keys))}"

    async def _call(self, action: Action) -> None:
        await self.screen.run_action(action.call)
