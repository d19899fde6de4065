"""A line to type a query in, whose answer is on the screen in the same frame as the key."""

from collections.abc import Callable

from textual.geometry import Size
from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.widgets import Input


class QueryField(Input):
    """Tells what is typed at once, before it is drawn: a message would come a frame later."""

    virtual_size = Reactive(Size(0, 0))  # Textual lays the whole screen out for each character

    def __init__(
        self,
        typed: Callable[[str], None],
        hint: str,
        *,
        id: str,  # noqa: A002 - Textual's own word
        suggester: Suggester | None = None,
    ) -> None:
        """`typed` is called with the whole text at every change."""
        super().__init__(placeholder=hint, id=id, suggester=suggester, compact=True)
        self._typed = typed

    def watch_value(self, value: str) -> None:
        """Hand the text on; the field is drawn with the answer."""
        if self.is_mounted:
            self._typed(value)
