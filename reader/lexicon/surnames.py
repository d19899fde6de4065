"""Chinese surnames, and the words that look like a name and are none."""

from reader.lexicon import words

COMMON = frozenset(words("surnames", "common"))
TELLING = COMMON | frozenset(words("surnames", "usual"))
SURNAMES = TELLING | frozenset(words("surnames", "rare"))
COMPOUND = frozenset(words("surnames", "compound"))
NO_NAMES = frozenset(words("surnames", "no_names"))


def has_surname(name: str) -> bool:
    """Whether `name` opens with a surname; a compound one needs a character after it."""
    return name[:1] in SURNAMES or (name[:2] in COMPOUND and len(name) > 2)


def has_common_surname(name: str) -> bool:
    """Whether it opens with one of the hundred surnames that most people have."""
    return name[:1] in COMMON or name[:2] in COMPOUND
