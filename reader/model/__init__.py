"""The paper's own nouns, as frozen values: what parsing makes and everything else reads."""

from reader.model.article import (
    Article,
    Block,
    Dateline,
    Issue,
    Jump,
    Page,
    PageItem,
    Piece,
    Role,
)
from reader.model.corrections import Corrections
from reader.model.safety import safe_text
from reader.model.source import SourceLine, SourcePage

__all__ = [
    "Article",
    "Block",
    "Corrections",
    "Dateline",
    "Issue",
    "Jump",
    "Page",
    "PageItem",
    "Piece",
    "Role",
    "SourceLine",
    "SourcePage",
    "safe_text",
]
