"""The labels of a best path: what a unit of text is, and whether article or block start with it."""

from typing import NamedTuple

from reader.model import Role


class Label(NamedTuple):
    """One state of the path.

    Attributes:
        name: As the weights file spells it: `!` for an article's start, `+` for a unit that
            goes on with the block before it.
        role: The role of the block; a side line (caption, summary, credit) is told apart later.
        is_start: Whether an article starts here.
        is_more: Whether the unit goes on with the block before it.
        after: Stems of the labels behind which alone it may stand; empty for any.
    """

    name: str
    role: Role
    is_start: bool = False
    is_more: bool = False
    after: tuple[str, ...] = ()

    @property
    def meaning(self) -> tuple[Role, bool, bool]:
        """What the reader sees of it: lead and body are one to him."""
        return self.role, self.is_start, self.is_more


HEAD = ("kicker", "headline", "deck", "byline", "brief")
LABELS = (
    Label("kicker!", Role.KICKER, is_start=True),
    Label("kicker", Role.KICKER, after=("kicker",)),
    Label("headline!", Role.HEADLINE, is_start=True),
    Label("headline", Role.HEADLINE, after=("kicker", "headline")),
    Label("deck", Role.DECK, after=("headline", "deck")),
    Label("byline", Role.BYLINE, after=HEAD),
    Label("brief", Role.UNKNOWN, after=HEAD),
    Label("brief+", Role.UNKNOWN, is_more=True, after=("brief",)),
    Label("lead!", Role.PARAGRAPH, is_start=True),
    Label("lead", Role.PARAGRAPH, after=(*HEAD, "jump")),
    Label("lead+", Role.PARAGRAPH, is_more=True, after=("lead",)),
    Label("body", Role.PARAGRAPH),
    Label("body+", Role.PARAGRAPH, is_more=True, after=("body", "cross", "tail")),
    Label("cross", Role.CROSSHEAD),
    Label("tail", Role.PARAGRAPH),
    Label("sign", Role.BYLINE),
    Label("side", Role.UNKNOWN),
    Label("side+", Role.UNKNOWN, is_more=True, after=("side",)),
    Label("caption!", Role.CAPTION, is_start=True),
    Label("caption", Role.CAPTION),
    Label("caption+", Role.CAPTION, is_more=True, after=("caption",)),
    Label("jump", Role.JUMP),
    Label("furniture", Role.FURNITURE),
)
NUMBER_OF = {label.name: number for number, label in enumerate(LABELS)}
# Names of labels that the reader's rules speak of together.
HEAD_ROLES = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)
STARTS = tuple(label.name for label in LABELS if label.is_start)
KICKERS_AND_HEADLINES = ("kicker!", "kicker", "headline!", "headline")
HEADS_FIRST = ("kicker!", "headline!")
HEADS = tuple(label.name for label in LABELS if label.role in HEAD_ROLES)
BODY = (Role.PARAGRAPH, Role.CROSSHEAD)
CROSSHEADS = ("cross",)
PARAGRAPHS = ("lead", "body")
GOING_ON = ("body+", "lead+")


def may_follow(before: Label, after: Label) -> bool:
    """Whether `after` may stand right behind `before`."""
    return not after.after or before.name.rstrip("!+") in after.after
