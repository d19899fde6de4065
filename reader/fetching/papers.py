"""Papers by name: papers.yaml as shipped and the reader's own in, front pages of days out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from reader.errors import UsageError
from reader.files.reading import read_own
from reader.i18n import say
from reader.model import safe_line, safe_name
from reader.settings.document import LIMIT, YamlField, parse_document
from reader.settings.reading import settings_path
from reader.sources.html.families import FAMILIES

FILE = "papers.yaml"
_KEYS = ("name", "front", "family")
_PLACES = ("{year}", "{month}", "{day}")
_BEIJING = timezone(timedelta(hours=8))  # by whose clock papers appear


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper whose edition is known.

    Attributes:
        key: Its short name.
        name: Its own.
        fronts: Address patterns of the front page, by the first day for which each holds.
        is_own: Whether the reader's own file names it.
        families: What its edition is made with, likewise by days; empty where that is not said.
    """

    key: str
    name: str
    fronts: Mapping[date, str]
    is_own: bool
    families: Mapping[date, str] = field(default_factory=dict)

    def family(self, day: date) -> str:
        """Return the family of a day's edition; empty where none is said."""
        held = [since for since in self.families if since <= day]
        return self.families[max(held)] if held else ""

    def front(self, day: date) -> str:
        """Return the address of a day's front page.

        Raises:
            UsageError: None is known for a day so early.
        """
        held = [since for since in self.fronts if since <= day]
        if not held:
            text = say("fetch.too_early", paper=self.name, date=min(self.fronts).isoformat())
            raise UsageError(text)
        pattern = self.fronts[max(held)]
        for place, text in zip(_PLACES, day.isoformat().split("-"), strict=True):
            pattern = pattern.replace(place, text)
        return pattern


def day_at(seconds: float) -> date:
    """Return the day that it is where papers appear, `seconds` after 1970 began."""
    return datetime.fromtimestamp(seconds, _BEIJING).date()


def known_papers() -> dict[str, Paper]:
    """Return all papers by their short names, the reader's own first.

    Raises:
        SettingsError: Their own file cannot be read.
    """
    own_file = settings_path().with_name(FILE)
    own = _papers(read_own(own_file, LIMIT) or b"", str(own_file), is_own=True)
    shipped_file = Path(__file__).with_name(FILE)
    shipped = _papers(shipped_file.read_bytes(), str(shipped_file), is_own=False)
    return own | {key: paper for key, paper in shipped.items() if key not in own}


def find_paper(text: str) -> Paper:
    """Return the paper of that short name, or that name.

    Raises:
        UsageError: None is called so.
        SettingsError: The reader's own file cannot be read.
    """
    papers = known_papers()
    by_name = {paper.name: paper for paper in papers.values()}
    found = papers.get(text) or by_name.get(text)
    if found is None:
        names = " ".join(papers)
        raise UsageError(say("fetch.no_paper", paper=safe_name(text), names=names))
    return found


def _papers(data: bytes, file: str, *, is_own: bool) -> dict[str, Paper]:
    return {one.key: _paper(one, is_own=is_own) for one in parse_document(data, file)}


def _paper(entry: YamlField, *, is_own: bool) -> Paper:
    said = {one.key: one for one in entry.fields()}
    for one in said.values():
        if one.key not in _KEYS:
            raise one.unknown(_KEYS)
    if "front" not in said:
        raise entry.wrong("fetch.no_front")
    name = safe_line(said["name"].text()) if "name" in said else safe_line(entry.key)
    families = _by_day(said["family"], _family) if "family" in said else {}
    return Paper(entry.key, name, _by_day(said["front"], YamlField.text), is_own, families)


def _by_day(entry: YamlField, read: Callable[[YamlField], str]) -> dict[date, str]:
    """What holds always, or from each day on."""
    import yaml  # noqa: PLC0415 - it is there

    if isinstance(entry.node, yaml.ScalarNode):
        return {date.min: read(entry)}
    return {_day(one): read(one) for one in entry.fields()}


def _family(entry: YamlField) -> str:
    return entry.choice(FAMILIES)


def _day(entry: YamlField) -> date:
    try:
        return date.fromisoformat(entry.key)
    except ValueError as error:
        raise entry.wrong("fetch.no_day") from error
