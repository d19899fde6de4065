"""A person's word on a page: a change in, a line of the page's sidecar out, and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reader.errors import FailedError
from reader.i18n import say
from reader.model import Anchored, Block, Role, safe_line
from reader.parsing import read_blocks
from reader.parsing.assembly.anchors import anchors_of, places_of
from reader.sources.corrections import change_corrected
from reader.sources.pages import iter_pages


class Verdict(Enum):
    """What can be said of one block."""

    STARTS = "starts"  # an article begins here
    GOES_ON = "goes_on"  # no article begins here
    JOINS = "joins"  # it goes on with the block above
    IS = "is"  # it has another role


@dataclass(frozen=True, slots=True)
class Correction:
    """What `correct` did to one block: what was said of it before, None for nothing, and now."""

    before: Anchored | None
    after: Anchored


def correct(
    page_path: str,
    number: int,
    change: Verdict,
    role: Role | None = None,
    *,
    seen: str | None = None,
) -> Correction:
    """Say something of a block in the sidecar of the page at `page_path`.

    The page is read again: what is said is said of what stands there.  For a worker: that takes as
    long as opening the page.

    Args:
        page_path: The page's own file.
        number: The block's number on the page.
        change: What is said of the block.
        role: The block's role, for `Change.IS`.
        seen: The block's text as the person sees it.

    Raises:
        SourceError: The page is not there any more, or cannot be read.
        SettingsError: The sidecar cannot be read or has wrong keys; it is left alone.
        FailedError: The page has changed since it was opened, or the sidecar cannot be written.
    """
    blocks = read_blocks(next(iter(iter_pages(page_path))))
    block = _block_seen(blocks, number, seen)
    if block is None:
        raise FailedError(say("correct.changed", name=safe_line(page_path)))
    fresh = Anchored(number, anchors_of(blocks)[blocks.index(block)])
    done = [Correction(None, fresh)]

    def corrected(known: tuple[Anchored, ...]) -> tuple[Anchored, ...]:
        places = places_of(known, blocks)
        before = known[places.index(number)] if number in places else None
        again = fresh if before is None else before._replace(number=number, anchor=fresh.anchor)
        done[0] = Correction(before, changed(again, change, role))
        return _exchanged(known, before, done[0].after)

    change_corrected(page_path, corrected, block.text)
    return done[0]


def undo(page_path: str, done: Correction) -> None:
    """Take back what `correct` did, and nothing that was said since.

    Raises:
        SettingsError: The sidecar cannot be read or has wrong keys; it is left alone.
        FailedError: The correction is not there any more, or the sidecar cannot be written.
    """

    def taken_back(known: tuple[Anchored, ...]) -> tuple[Anchored, ...]:
        if done.after not in known:
            raise FailedError(say("correct.gone", name=safe_line(page_path)))
        return _exchanged(known, done.after, done.before)

    change_corrected(page_path, taken_back)


def changed(before: Anchored, change: Verdict, role: Role | None = None) -> Anchored:
    """What is said of a block, and one thing more; of two that contradict the later one holds."""
    if change is Verdict.IS:
        return before._replace(role=role, joins=False)
    if change is Verdict.JOINS:
        return before._replace(starts=None, joins=True)
    return before._replace(starts=change is Verdict.STARTS, joins=False)


def _exchanged(
    known: tuple[Anchored, ...], old: Anchored | None, new: Anchored | None
) -> tuple[Anchored, ...]:
    put = () if new is None else (new,)
    if old is None:
        return (*known, *put)
    at = known.index(old)
    return (*known[:at], *put, *known[at + 1 :])


def _block_seen(blocks: Sequence[Block], number: int, seen: str | None) -> Block | None:
    """The block of that number, if it is the one that was seen; more may have been joined to it."""
    block = next((block for block in blocks if block.number == number), None)
    if block is None or seen is None or seen.startswith(block.text):
        return block
    return None
