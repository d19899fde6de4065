"""Moving about: lines, screens, articles, pages of the paper, panes."""

from textual.widget import Widget

from reader.ui.screens.desk import Desk


class Moving(Desk):
    """What arrows, page keys, Enter, Esc and Tab do."""

    def action_line(self, step: int) -> None:
        """One line in the pane, one article in the list."""
        if self.where == "pane":
            self.pane.lines(step)
        else:
            self.browse(self.browsing.stepped(step))

    def action_screenful(self, count: float) -> None:
        """Some screens of the pane, or as many rows of the list."""
        if self.where == "pane":
            self.pane.screenfuls(count)
            return
        rows = round(self.articles.rows_per_screen() * count) or (1 if count > 0 else -1)
        self.browse(self.browsing.chosen(self.browsing.at + rows))

    def action_edge(self, side: int) -> None:
        """The top (-1) or the end (1)."""
        if self.where == "pane":
            self.pane.edge(side)
        else:
            self.browse(self.browsing.chosen(0 if side < 0 else len(self.browsing.hits) - 1))

    def action_article(self, step: int) -> None:
        """The next or previous article, wherever the reader is."""
        self.browse(self.browsing.stepped(step))

    def action_paper_page(self, step: int) -> None:
        """The next or previous page of the paper."""
        self.browse(self.browsing.turned(step))

    def action_open(self) -> None:
        """Go into the article."""
        if self.browsing.opened is not None:
            self.set_focus(self.pane)

    def action_back(self) -> None:
        """One step out: of a selection, a field, the pane, and last of the filter."""
        where = self.where
        if where == "list" and self.has_class("-zen"):
            self.remove_class("-zen")
        elif where == "list":
            self.filter_by("")
        elif where == "pane" and self.selections:
            self.clear_selection()
        elif where == "pane" and self._sought is not None:
            self.find_nothing()
        else:
            self._step_out(where)

    def action_leave(self) -> None:
        """Back, and out at the top."""
        if self.where == "list":
            self.app.exit(0)
        else:
            self.action_back()

    def action_other_pane(self) -> None:
        """From list to pane and back."""
        target: Widget = self.articles if self.where == "pane" else self.pane
        self.set_focus(target)

    def _step_out(self, where: str) -> None:
        match where:
            case "filter":
                self.filter_by("")
                self.set_focus(self.articles)
            case "find":
                self.find_nothing()
                self.set_focus(self.pane)
            case _:
                self.remove_class("-keywords", "-zen")
                self.set_focus(self.articles)
