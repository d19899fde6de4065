"""The labels of a best path: what a unit of text is, and whether article or block start with it."""

from dataclasses import dataclass

from reader.model import Role


@dataclass(frozen=True, slots=True)
class Label:
    """One state of the path.

    Attributes:
        name: As the weights file spells it: the role, `!` for an article's start, `+` for a
            unit that goes on with the block before it.
        role: The role of the block; `None` where a side line may be caption, summary or credit.
        is_start: Whether an article starts here.
        is_more: Whether the unit goes on with the block before it.
    """

    name: str
    role: Role | None
    is_start: bool = False
    is_more: bool = False


LABELS = (
    Label("kicker!", Role.KICKER, is_start=True),
    Label("kicker", Role.KICKER),
    Label("headline!", Role.HEADLINE, is_start=True),
    Label("headline", Role.HEADLINE),
    Label("deck", Role.DECK),
    Label("byline", Role.BYLINE),
    Label("paragraph!", Role.PARAGRAPH, is_start=True),
    Label("paragraph", Role.PARAGRAPH),
    Label("paragraph+", Role.PARAGRAPH, is_more=True),
    Label("side", None),
    Label("side+", None, is_more=True),
    Label("caption", Role.CAPTION),
    Label("caption+", Role.CAPTION, is_more=True),
    Label("jump", Role.JUMP),
    Label("furniture", Role.FURNITURE),
)
NUMBER_OF = {label.name: number for number, label in enumerate(LABELS)}
