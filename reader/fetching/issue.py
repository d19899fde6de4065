"""An edition's front page in, its whole issue in a folder out; what is there is not asked again.

Layout pages are asked for each time, but sent only if they have changed; an article is asked for
where it is missing, or where its page has changed since.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import DubaoError, FailedError, OtherwiseError, SourceError
from reader.fetching.edition_host import file_of, folder_name
from reader.fetching.kept import Kept, KeptPage
from reader.fetching.papers import day_at
from reader.fetching.received import Received, UnfetchedError
from reader.fetching.web import Web
from reader.i18n import say
from reader.model import safe_line
from reader.sources.html.families import JSON, family_of
from reader.sources.html.fetched import leads_of
from reader.sources.html.layout import Layout, PageLink
from reader.sources.html.print_facts import PrintFacts
from reader.sources.signatures import is_paper_json

MOST_HOPS = 3  # from front pages that only send on
MOST_PAGES = 300
MOST_ARTICLES = 5_000
_PDF = "pdf"

Listener = Callable[[int, int, str], None]  # done, of how many, what


@dataclass(frozen=True, slots=True)
class IssueRequest:
    """Which issue, and where to.

    Attributes:
        address: Its front page.
        root: The folder of all papers.
        paper: The name of the paper's folder; empty for what the edition says.
        date: ISO 8601; empty for what the edition says.
        with_pdfs: Whether its pages are wanted as PDFs, too.
        family: What the edition is said to be made with; empty where that is told by its marks.
    """

    address: str
    root: Path
    paper: str = ""
    date: str = ""
    with_pdfs: bool = False
    family: str = ""


@dataclass(slots=True)
class Fetched:
    """An issue: its folder, how much is in it, and what could not be had."""

    folder: Path
    pages: int = 0
    articles: int = 0
    pdfs: int = 0
    troubles: list[DubaoError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A layout page and what it says."""

    address: str
    link: PageLink
    layout: Layout


def fetch_issue(web: Web, wanted: IssueRequest, listen: Listener) -> Fetched:
    """Fetch what is missing of an issue; called again, it goes on where it was interrupted.

    Raises:
        SourceError: There is no such issue, or no edition at the address.
        DubaoError: The host cannot be asked, or a file not be written.
    """
    address, answer, layout = _front(web, wanted)
    facts = layout.facts if layout else PrintFacts()
    if wanted.date and facts.date and facts.date != wanted.date:
        text = say("fetch.other_day", date=wanted.date, other=facts.date)
        raise SourceError(text)
    folder = _folder(web, wanted, facts)
    kept = Kept(folder, _known(wanted, facts, address))
    kept.recall()
    kept.is_whole = False
    made = Fetched(folder)
    try:
        kept.keep(address, answer)
        if layout is None:
            made.pages = 1
        else:
            listen = _paced(web, listen)
            sheets = _sheets(web, kept, made, _Sheet(address, PageLink(address), layout), listen)
            kept.write_record(web.clock.now())
            _articles(web, kept, made, sheets, listen)
            if wanted.with_pdfs:
                _pdfs(web, kept, made, sheets, listen)
        kept.is_whole = not made.troubles
        made.troubles += _otherwise(wanted, layout)
    finally:
        kept.write_record(web.clock.now())
    return made


def _otherwise(wanted: IssueRequest, layout: Layout | None) -> list[DubaoError]:
    """What is to be said where an edition is not made with what the list of papers says."""
    found = family_of(link.address for link in layout.articles) if layout else JSON
    if not wanted.family or found in ("", wanted.family):
        return []
    return [OtherwiseError(say("fetch.other_family", said=wanted.family, found=found))]


def _paced(web: Web, listen: Listener) -> Listener:
    """A listener that is told, too, how seldom the host wants to be asked, where it says so."""
    if not web.is_slowed:
        return listen
    pace = say("fetch.pace", seconds=round(web.pause))
    return lambda done, total, what: listen(done, total, f"{pace} {what}")


def is_whole(folder: Path) -> bool:
    """Whether the issue in a folder was fetched to its end."""
    kept = Kept(folder, {})
    kept.recall()
    return kept.is_whole


def issue_folder(root: Path, paper: str, date: str) -> Path:
    """Return where an issue is kept."""
    return root / folder_name(paper) / folder_name(date)


def _folder(web: Web, wanted: IssueRequest, facts: PrintFacts) -> Path:
    today = day_at(web.clock.now()).isoformat()
    paper = wanted.paper or facts.paper or web.origin.host
    return issue_folder(wanted.root, paper, wanted.date or facts.date or today)


def _known(wanted: IssueRequest, facts: PrintFacts, address: str) -> dict[str, str]:
    paper, date = facts.paper or wanted.paper, facts.date or wanted.date
    known = {"paper": paper, "date": date, "address": address}
    return {name: safe_line(text) for name, text in known.items() if text}


def _front(web: Web, wanted: IssueRequest) -> tuple[str, Received, Layout | None]:
    """The front page behind all that sends on to it; no layout for an edition of JSON."""
    address = wanted.address
    for _ in range(MOST_HOPS + 1):
        try:
            answer = web.get(address)
        except UnfetchedError as error:
            raise error.of_front(address) from error
        data = answer.data or b""
        if is_paper_json(data):  # also where another family is said, which is told then
            return answer.address, answer, None
        if wanted.family == JSON:
            break
        leads = leads_of(data, answer.address)
        if leads.layout:
            return answer.address, answer, leads.layout
        address = next(filter(None, map(web.origin.within, leads.targets)), "")
        if not address:
            break
    raise SourceError(say("fetch.no_edition", address=safe_line(wanted.address)))


def _sheets(
    web: Web, kept: Kept, made: Fetched, front: _Sheet, listen: Listener
) -> Sequence[_Sheet]:
    """The layout pages in the order of print, each kept."""
    links = front.layout.pages[:MOST_PAGES] or (front.link,)
    if front.address not in {link.address for link in links}:
        links = (front.link, *links)
    sheets: list[_Sheet] = []
    for number, link in enumerate(links, 1):
        listen(number, len(links), link.title)
        if link.address == front.address:
            sheets.append(_Sheet(front.address, link, front.layout))
            continue
        try:
            answer = web.get(link.address, kept.validator_of(link.address))
        except UnfetchedError as error:
            made.troubles.append(error)
            continue
        data = kept.keep(link.address, answer)
        if layout := leads_of(data, answer.address).layout:
            sheets.append(_Sheet(link.address, link, layout))
        else:
            made.troubles.append(
                FailedError(say("fetch.no_layout", address=safe_line(link.address)))
            )
    kept.pages = [_page_of(sheet) for sheet in sheets]
    made.pages = len(sheets)
    return sheets


def _page_of(sheet: _Sheet) -> KeptPage:
    facts = sheet.layout.facts
    count = len(sheet.layout.articles)
    return KeptPage(sheet.address, safe_line(facts.label), safe_line(facts.section), count)


def _articles(
    web: Web, kept: Kept, made: Fetched, sheets: Sequence[_Sheet], listen: Listener
) -> None:
    wanted: dict[str, tuple[str, str, str]] = {}
    for sheet in sheets:
        for link in sheet.layout.articles:  # the same one may be named by two addresses
            name = file_of(link.address)
            wanted.setdefault(name, (link.address, sheet.address, "".join(link.title)))
    order = list(wanted.values())[:MOST_ARTICLES]
    for number, (address, page, title) in enumerate(order, 1):
        listen(number, len(order), title)
        if not kept.has_since(address, page):
            try:
                kept.keep(address, web.get(address, kept.validator_of(address)))
                kept.seen_again(address)
            except UnfetchedError as error:
                made.troubles.append(error)
                continue
        made.articles += 1


def _pdfs(web: Web, issue: Kept, made: Fetched, sheets: Sequence[_Sheet], listen: Listener) -> None:
    """Keep the pages as PDFs, in a folder of their own: beside the others they would be doubles."""
    folder = made.folder.with_name(f"{made.folder.name}-{_PDF}")
    addresses = list(dict.fromkeys(sheet.layout.pdf for sheet in sheets if sheet.layout.pdf))
    if not addresses:
        made.troubles.append(FailedError(say("fetch.no_pdf")))
        return
    kept = Kept(folder, issue.facts)
    kept.recall()
    kept.is_whole = False
    try:
        for number, address in enumerate(addresses, 1):
            listen(number, len(addresses), f"{number}.{_PDF}")
            try:
                kept.keep(address, web.get(address, kept.validator_of(address), is_large=True))
            except UnfetchedError as error:
                made.troubles.append(error)
                continue
            made.pdfs += 1
        kept.is_whole = made.pdfs == len(addresses)
    finally:
        kept.write_record(web.clock.now())
