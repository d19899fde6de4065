"""An archive's members as if they were files of a folder: names in, and pages out, bounded.

What a page is made of is told from its bytes as anywhere else; archives in archives are not opened.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage, safe_line
from reader.sources.beside import FilesBeside, inner_address
from reader.sources.files import LIMIT_MEGABYTES
from reader.sources.formats import ENDINGS, pages_in, without_illustrations
from reader.sources.natural import leads, natural_key
from reader.sources.told import Told, called, told_of, with_sidecar

MOST_MEMBERS = 20_000  # pages; a year of a daily paper, saved article by article
MOST_BYTES = 1 << 30  # unpacked, all together
_NESTED = (".zip", ".7z", ".rar", ".gz", ".tar")
_HIDDEN = re.compile(r"(?:^|/)(?:\.(?!\.?/)|__MACOSX/)")
_PART = re.compile(r" \(\d{1,9}\)$")  # of a page that is too long for one


def members_in(names: Iterable[str], told: Told) -> dict[str, str]:
    """Return the members that may be pages, address to name, in order; what is odd is told.

    Args:
        names: Of all members that are files, as the archive has them.
        told: Where the archive is from.

    Raises:
        SourceError: It stands in an archive itself.
    """
    if told.is_once and told.beside:  # a member of another
        name = called(told.beside.path)
        raise SourceError(say("archive.nested", name=name, member=safe_line(told.address[:200])))
    found: dict[str, str] = {}
    for own in names:
        name = own.replace("\\", "/")
        lower = name.lower()
        if _HIDDEN.search(name):
            continue
        if lower.endswith(_NESTED):
            told.on_trouble(SourceError(_said("archive.nested", told, name)))
        elif lower.endswith(ENDINGS):
            address = inner_address(name)
            if not address:
                told.on_trouble(SourceError(_said("archive.odd_name", told, name)))
            elif len(found) < MOST_MEMBERS:
                found.setdefault(address, own)
    kept = sorted(without_illustrations(list(found)), key=_place)
    return {address: found[address] for address in kept}


def member_pages(
    members: Collection[str], read: Callable[[str], bytes | None], told: Told
) -> Iterator[SourcePage]:
    """Yield the pages of members, in natural order of names, those of folders after the others.

    Args:
        members: Their addresses, in order.
        read: Returns a member's bytes; None if it is broken, locked, or too much.
        told: Where the archive is from, and who is told of members that cannot be read.

    Raises:
        SourceError: There is no page.
    """
    beside = FilesBeside(told.path, members.__contains__, read, is_whole=True)
    number, before, failed = 0, "", 0
    for address in members:
        if beside.is_taken(address):
            continue
        try:
            for page in pages_in(*_member(address, told, beside)):
                name = f"{address}/{_PART.sub('', page.name)}"
                number += name != before
                before = name
                path = told.file and f"{told.file}#{number}"
                yield with_sidecar(replace(page, path=path), told)
        except SourceError as trouble:
            failed += 1
            told.on_trouble(trouble)
    if not number:
        key = "archive.no_pages" if not members else "archive.no_readable_pages"
        raise SourceError(say(key, name=told.said, endings=" ".join(ENDINGS), count=failed))


def _member(address: str, told: Told, beside: FilesBeside) -> tuple[bytes, Told]:
    data = beside.read(address)
    inner = told_of(address, beside, replace(told, is_once=True, beside=beside))
    if data is None:
        raise SourceError(say("archive.broken_member", name=inner.said, limit=LIMIT_MEGABYTES))
    return data, inner


def _said(key: str, told: Told, name: str) -> str:
    return say(key, name=told.said, member=safe_line(name[:200]))


def _place(address: str) -> tuple[list[object], object]:
    *folders, name = address.split("/")
    return [natural_key(folder) for folder in folders], (not leads(name), natural_key(name))
