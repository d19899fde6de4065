"""Parts of stories in, what they say of where they go on out; two parts in, one article out."""

from dataclasses import replace

from reader.model import Article, Block, Jump, Role
from reader.parsing.facts import read_jump

HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK)
_EDGE = 16  # characters of a paragraph in which a jump stands at its head or foot


def one_article(first: Article, rest: Article) -> Article:
    """Return two parts as one article, which is known by its first."""
    return replace(
        first,
        blocks=(*first.blocks, *map(_inside, rest.blocks)),
        authors=tuple(dict.fromkeys((*first.authors, *rest.authors))),
        confidence=min(first.confidence, rest.confidence),
    )


def _inside(block: Block) -> Block:
    """A block of another page: no number of this one, and its headline a crosshead by now."""
    role = Role.CROSSHEAD if block.role in HEADS else block.role
    return replace(block, role=role, number=0, pieces=())


def goes_to(article: Article) -> Jump | None:
    """Return where an article goes on: the jump behind its last paragraph, or at the foot of it."""
    for block in reversed(article.blocks):
        if block.role is Role.JUMP:
            return _of_kind(block.jump, "to")
        if block.role is Role.PARAGRAPH:
            return _of_kind(read_jump(block.text[-_EDGE:]), "to")
    return None


def comes_from(article: Article) -> Jump | None:
    """Return where an article comes from: the jump before its first paragraph, or at its head."""
    for block in article.blocks:
        if block.role is Role.JUMP and (jump := _of_kind(block.jump, "from")):
            return jump
        if block.role is Role.PARAGRAPH:
            return _of_kind(read_jump(block.text[:_EDGE]), "from")
    return None


def _of_kind(jump: Jump | None, kind: str) -> Jump | None:
    return jump if jump is not None and jump.kind == kind else None
