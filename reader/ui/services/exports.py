"""Writing articles to a file: what, in which form, where; the bar says what was written."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from reader.model import Page, safe_line
from reader.naming import issue_of
from reader.store import Entry
from reader.streams import is_served
from reader.ui.browsing import Browsing
from reader.ui.services.workspace import Workspace

REPLACE, OTHER = "replace", "other"

Row = tuple[str, str, str]  # of a chooser: value, name, note


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written; nothing changes in it while it is asked on.

    Attributes:
        scope: How much: article, page, list or issue.
        title: What that is called.
        pages: Gives it, page by page; in a thread.
        form: The name of the form.
    """

    scope: str
    title: str
    pages: Callable[[], Iterable[Page]]
    form: str = ""


class Exports:
    """Asks three times at most, each time with an answer that Enter takes."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._asked = 0

    def action_export(self) -> None:
        """Choose what is written, then how and where."""
        workspace, opened = self._workspace, self._workspace.browsing.opened
        if is_served():
            workspace.say(workspace.words["served.no_files"])
            return
        if opened is None:
            workspace.say(workspace.words["export.nothing"])
            return
        wishes = {wish.scope: wish for wish in wishes_for(workspace.browsing, opened)}
        names = {} if workspace.browsing.text.strip() else {"list": "all"}
        rows = [
            (scope, workspace.words[f"scope.{names.get(scope, scope)}"], wish.title)
            for scope, wish in wishes.items()
        ]
        title = workspace.words["export.what"]
        self._choose(title, rows, lambda scope: self._choose_form(wishes[scope]))

    def _choose_form(self, wish: Wish) -> None:
        from reader.exporting.forms import ALL_FORMS  # noqa: PLC0415 - not at start

        words = self._workspace.words
        rows = [(name, words[f"form.{name}"], form.ending) for name, form in ALL_FORMS.items()]
        title = words["export.form"]
        self._choose(title, rows, lambda form: self._choose_place(replace(wish, form=form)))

    def _choose_place(self, wish: Wish, typed: str = "") -> None:
        from reader.exporting.forms import ALL_FORMS  # noqa: PLC0415 - not at start
        from reader.exporting.titles import file_name  # noqa: PLC0415 - the same
        from reader.ui.screens.naming import NamingScreen  # noqa: PLC0415 - the same

        name = file_name(wish.title, ALL_FORMS[wish.form].ending)
        words = self._workspace.words
        question = words.format("export.where", folder=_shown(_here()))
        asking = NamingScreen(words, question, typed or name)
        self._workspace.offer(asking, lambda typed: self._go_on(wish, typed.strip(), name))

    def _go_on(self, wish: Wish, typed: str, name: str) -> None:
        """Write; where something is there, ask first.  A folder gets a file of the usual name."""
        if not typed:
            return
        path = _here() / os.path.expanduser(typed)  # noqa: PTH111 - without a home it stays
        if path.is_dir() or typed.endswith(os.sep):
            path = path / name
        if not os.path.lexists(path):
            self._write(wish, path)
            return
        words = self._workspace.words
        title = words.format("export.is_there", name=safe_line(path.name))
        rows = [(OTHER, words["export.other"], ""), (REPLACE, words["export.replace"], "")]

        def decide(answer: str) -> None:
            if answer == REPLACE:
                self._write(wish, path, over=True)
            else:
                self._choose_place(wish, typed)

        self._choose(title, rows, decide)

    def _choose(self, title: str, rows: Iterable[Row], then: Callable[[str], None]) -> None:
        from reader.ui.screens.chooser import ChooserRow, ChooserScreen  # noqa: PLC0415 - not at start
        from reader.ui.screens.overlay import hints  # noqa: PLC0415 - the same

        words = self._workspace.words
        foot = hints(("enter", words["hint.take"]), ("escape", words["hint.back"]))
        choices = [ChooserRow(value, name, note) for value, name, note in rows]
        self._workspace.offer(ChooserScreen(title, choices, foot), then)

    def _write(self, wish: Wish, path: Path, *, over: bool = False) -> None:
        """Write beside the screen; what was written where is said."""

        def work(_wanted: object) -> int:
            from reader.exporting.forms import ALL_FORMS  # noqa: PLC0415 - not at start
            from reader.exporting.writing import export_to  # noqa: PLC0415 - the same

            count = 0

            def counted() -> Iterator[Page]:
                nonlocal count
                for page in wish.pages():
                    count += len(page.articles)
                    yield page

            export_to(path, counted(), ALL_FORMS[wish.form], over=over)
            return count

        words, self._asked = self._workspace.words, self._asked + 1
        self._workspace.say(words["export.writing"])
        self._workspace.writing.ask(
            ("export", self._asked),
            work,
            lambda n: self._workspace.say(words.format("export.written", n=n, name=_shown(path))),
        )


def wishes_for(now: Browsing, opened: Entry) -> list[Wish]:
    """Return what can be written, from the open article to its issue."""
    from reader.exporting.titles import page_title, title_of  # noqa: PLC0415 - not at start

    page, answer = opened.page, now.answer
    issue = [one for one in now.store.pages if issue_of(one) == issue_of(page)]

    def listed() -> Iterator[Page]:
        for _, hits in groupby(answer.hits, lambda hit: id(hit.entry.page)):
            entries = [hit.entry for hit in hits]
            articles = tuple(entry.article for entry in entries)
            is_whole = articles == entries[0].page.articles
            yield entries[0].page if is_whole else replace(entries[0].page, items=articles)

    title = title_of(issue)
    page_says = " ".join(dict.fromkeys((title_of([page]), page_title(page))))
    whole = title_of(now.store.pages)
    return [
        Wish("article", opened.article.title, lambda: [replace(page, items=(opened.article,))]),
        Wish("page", page_says, lambda: [page]),
        Wish("list", now.text.strip() or whole, listed),
        Wish("issue", title, lambda: issue),
    ]


def _here() -> Path:
    """The folder that the reader was started in; the home where that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


def _shown(path: Path) -> str:
    """A path as people write it: from the folder they are in, or below the home with ~."""
    here = _here()
    if path != here and path.is_relative_to(here):
        return safe_line(str(path.relative_to(here)))
    home = os.path.expanduser("~")  # noqa: PTH111 - without a home it stays ~
    text = str(path)
    return safe_line("~" + text[len(home) :] if text.startswith(home + os.sep) else text)
