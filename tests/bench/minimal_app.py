"""The yardstick: a stock Textual app with a list of three rows, a text and a filter, no more.

Usage: minimal_app.py ARTICLES, a file of articles apart by form feeds, their first lines titles.
`j` and `k` move, Tab and PgDn scroll the text, `/` filters, `q` quits.
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, OptionList, Static


class MinimalApp(App[None]):
    """What anybody would write in ten minutes."""

    CSS = "OptionList { width: 36%; height: 1fr; } VerticalScroll { width: 1fr; }"
    BINDINGS = [  # noqa: RUF012
        ("q", "quit", "Quit"),
        ("j", "move(1)", "Next"),
        ("k", "move(-1)", "Previous"),
        ("/", "filter", "Filter"),
    ]

    def __init__(self, articles: list[str]) -> None:
        super().__init__()
        self.articles = articles
        self.listed = articles

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield OptionList(*map(title_of, self.articles), markup=False)
            with VerticalScroll():
                yield Static(self.articles[0], markup=False)
        yield Input()

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()
        self.query_one(OptionList).highlighted = 0

    def action_move(self, step: int) -> None:
        options = self.query_one(OptionList)
        options.highlighted = ((options.highlighted or 0) + step) % options.option_count

    def action_filter(self) -> None:
        self.query_one(Input).focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one(Static).update(self.listed[event.option_index])

    def on_input_changed(self, event: Input.Changed) -> None:
        self.listed = [article for article in self.articles if event.value in article]
        self.query_one(OptionList).set_options(map(title_of, self.listed))


def title_of(article: str) -> str:
    return article.partition("\n")[0]


if __name__ == "__main__":
    MinimalApp(Path(sys.argv[1]).read_text("utf-8").split("\f")).run()
