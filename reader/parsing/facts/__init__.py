"""What a block says of its story and its page: datelines, jumps, authors, folio facts.

Pure functions over single lines; which lines they are given is decided by the roles.
"""

from reader.parsing.facts.authors import read_authors
from reader.parsing.facts.datelines import read_dateline, read_tail
from reader.parsing.facts.jumps import read_jump
from reader.parsing.facts.page_facts import PageFacts, read_page_facts

__all__ = [
    "PageFacts",
    "read_authors",
    "read_dateline",
    "read_jump",
    "read_page_facts",
    "read_tail",
]
