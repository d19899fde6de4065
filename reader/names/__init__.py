"""Who is who: the people, places and organisations of a page, and where they stand."""

from reader.names.collection import Name, NamePlace
from reader.names.corrections import (
    NameCorrections,
    change_corrections,
    read_corrections,
)
from reader.names.fields import FIELDS, by_field, names_path, own_corrections
from reader.names.finder import names_of, names_of_all
from reader.names.index import NameIndex, Quotes, names_of_articles, who_is_who
from reader.names.mention import Kind, Mention, Names
from reader.names.weights import is_loaded, load

__all__ = [
    "FIELDS",
    "Kind",
    "Mention",
    "Name",
    "NameCorrections",
    "NameIndex",
    "NamePlace",
    "Names",
    "Quotes",
    "by_field",
    "change_corrections",
    "is_loaded",
    "load",
    "names_of",
    "names_of_all",
    "names_of_articles",
    "names_path",
    "own_corrections",
    "read_corrections",
    "who_is_who",
]
