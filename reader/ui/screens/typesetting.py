"""How the article is set: measure, plain lines or columns or upright, with or without the rest."""

from dataclasses import replace

from reader.layout.agreement import tell_rich
from reader.ui.proof import Mode
from reader.ui.screens.desk import Desk

NARROWEST, WIDEST, STEP = 20, 200, 4  # cells of the measure


class Typesetting(Desk):
    """What - + = c z do."""

    def action_measure(self, step: int) -> None:
        """Narrower (-1) or wider (1) lines; 0 is the setting's measure again."""
        pane = self.pane
        wanted = pane.measure + STEP * step if step else self.settings.measure
        measure = min(max(wanted, NARROWEST), WIDEST)
        pane.set_options(replace(pane.wanted, measure=measure), pane.mode)
        self.say(self.words.format("measure.now", n=pane.wanted.measure // 2))

    def action_mode(self) -> None:
        """From plain lines to columns, to upright lines, and round."""
        modes = list(Mode)
        mode = modes[(modes.index(self.pane.mode) + 1) % len(modes)]
        self.pane.set_options(self.pane.wanted, mode)
        self.say(self.words[f"mode.{mode}"])

    def widen(self) -> None:
        """The terminal draws “ ” … — in two cells: measure and set everything anew."""
        tell_rich(2)
        self.add_class("-wide")
        self.pane.set_options(replace(self.pane.wanted, ambiguous=2), self.pane.mode)
        self.refresh(layout=True)
        self.show()

    def action_zen(self) -> None:
        """Nothing but the article, or everything again."""
        self.toggle_class("-zen")
        self.set_focus(self.pane if self.has_class("-zen") else self.articles)
