"""The paper's own nouns, as frozen values: what parsing makes and everything else reads."""

from reader.model.article import (
    BODY_ROLES,
    HEAD_ROLES,
    Article,
    Block,
    Box,
    Dateline,
    Jump,
    Page,
    PageItem,
    PagePicture,
    Piece,
    Plan,
    Role,
)
from reader.model.corrections import Anchored, Corrections
from reader.model.reading import Reading
from reader.model.source import Evidence, Given, SourceLine, SourcePage
from reader.text.safety import safe_line, safe_name, safe_text

__all__ = [
    "BODY_ROLES",
    "HEAD_ROLES",
    "Anchored",
    "Article",
    "Block",
    "Box",
    "Corrections",
    "Dateline",
    "Evidence",
    "Given",
    "Jump",
    "Page",
    "PageItem",
    "PagePicture",
    "Piece",
    "Plan",
    "Reading",
    "Role",
    "SourceLine",
    "SourcePage",
    "safe_line",
    "safe_name",
    "safe_text",
]
