"""What is known of articles beside their text: who's who, and what was said by reading them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reader.model import Reading
from reader.store.entry import Entry
from reader.store.query import Field, Said

Names = Callable[[Entry], Mapping[str, Sequence[str]]]  # who's who: names by kind (who, where, org)
Readings = Callable[[Entry], Reading]  # what a person has said of an article

_UNSAID = Reading()
_HOLDS: Mapping[Said, Callable[[Reading], bool]] = {
    Said.UNREAD: lambda reading: not reading.is_read,
    Said.READ: lambda reading: reading.is_read,
    Said.STARRED: lambda reading: reading.is_starred,
    Said.TAGGED: lambda reading: bool(reading.tags),
    Said.NOTED: lambda reading: bool(reading.note),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """What can be asked of an entry that its text does not say.

    Attributes:
        names: Who's who; without it, names are looked for in the text.
        readings: What a person has said of articles; without it, nothing was.
    """

    names: Names | None = None
    readings: Readings | None = None

    def reading(self, entry: Entry) -> Reading:
        """What was said of an article."""
        return self.readings(entry) if self.readings else _UNSAID

    def holds(self, said: Said, entry: Entry) -> bool:
        """Whether this was said of it."""
        return _HOLDS[said](self.reading(entry))

    def texts(self, field: Field, entry: Entry) -> Sequence[str]:
        """Its tags or its note, or its names of a kind; as they were written."""
        if field is Field.TAG:
            return self.reading(entry).tags
        if field is Field.NOTE:
            return (self.reading(entry).note,)
        return self.names(entry).get(field.value, ()) if self.names else ()


NOTHING = Beside()
