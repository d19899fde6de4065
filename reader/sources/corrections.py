"""Sidecars written: a person's corrections a line each, or a form to start them from."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.errors import FailedError
from reader.files.changing import change_file
from reader.files.reading import SMALL
from reader.files.whole import SHARED
from reader.i18n import say
from reader.model import Anchored, Block, safe_line
from reader.sources.corrected_lines import with_corrected
from reader.sources.sidecar import FACTS, parse_sidecar, sidecar_path

_FORM_TEXT = 24  # characters of a block that the form shows beside its number

Change = Callable[[tuple[Anchored, ...]], tuple[Anchored, ...]]


def change_corrected(page_path: str, change: Change, opening: str = "") -> None:
    """Let `change` have what a page's sidecar has under `corrected`, and write what it returns.

    All else in the file stays as it is, comments too.  A sidecar that holds nothing any more goes.

    Args:
        page_path: The page's own file.
        change: Told the corrections in order; returns those that are to be there.
        opening: How the block begins that the new correction is of, as a comment for people.

    Raises:
        SettingsError: The sidecar cannot be read or has wrong keys; it is left alone.
        FailedError: It cannot be written, or has a form that no line can be added to.
    """
    path = _path(page_path)

    def changed(before: bytes | None) -> bytes | None:
        there = parse_sidecar(before or b"", path)
        if there.complaints:
            raise there.complaints[0]
        known = there.corrections.anchored
        after = change(known)
        if after == known:
            return before
        data = with_corrected(before or b"", path, after, _opening(opening))
        return data if data.strip() else None

    change_file(Path(path), changed, SMALL, SHARED)


def write_form(page_path: str, facts: Sequence[tuple[str, str]], blocks: Iterable[Block]) -> str:
    """Write a sidecar to start from, each block listed in a comment; return its path.

    Raises:
        SettingsError: What is there is no regular file.
        FailedError: There is a sidecar already, or it cannot be written.
    """
    path = _path(page_path)
    listed = [f"#   {block.number}: {block.role}  # {_opening(block.text)}" for block in blocks]
    text = "\n".join(
        (say("sidecar.facts"), facts_text(facts) + say("sidecar.roles"), "# roles:", *listed, "")
    )

    def form(before: bytes | None) -> bytes:
        if before is not None:
            raise FailedError(say("sidecar.exists", name=safe_line(path)))
        return text.encode("utf-8", "replace")

    change_file(Path(path), form, SMALL, SHARED)
    return path


def facts_text(facts: Sequence[tuple[str, str]]) -> str:
    """Return a page's facts as YAML, the empty ones first, to be filled in."""
    from reader.settings.document import dump  # noqa: PLC0415 - YAML only if need be

    known = {name: text for name, text in facts if text}
    empty = "".join(f"{name}:\n" for name in FACTS if name not in known)
    return empty + (dump(known) if known else "")


def _path(page_path: str) -> str:
    path = sidecar_path(page_path)
    if path == page_path:
        raise FailedError(say("sidecar.itself", name=safe_line(path)))
    return path


def _opening(text: str) -> str:
    line = safe_line(text)
    return line if len(line) <= _FORM_TEXT else line[:_FORM_TEXT] + "…"
