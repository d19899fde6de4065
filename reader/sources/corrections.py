"""Sidecars written: a person's corrections, or a form to start them from."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress

from reader.errors import FailedError
from reader.i18n import say
from reader.model import Block, Corrections, safe_line
from reader.sources.sidecar import FACTS, read_sidecar, sidecar_path

_FORM_TEXT = 24  # characters of a block that the form shows beside its number


def write_corrections(page_path: str, corrections: Corrections) -> None:
    """Put `corrections` into the sidecar of a page; its facts stay, its comments do not.

    The old file stays whole until the new one is.

    Raises:
        SettingsError: The sidecar has wrong keys, which would be lost.
        SourceError: The sidecar there is cannot be read.
        FailedError: It cannot be written.
    """
    there = read_sidecar(page_path)
    if there.complaints:
        raise there.complaints[0]
    _replace(sidecar_path(page_path), sidecar_text(there.facts, corrections))


def write_form(page_path: str, facts: Sequence[tuple[str, str]], blocks: Iterable[Block]) -> str:
    """Write a sidecar to start from, each block listed in a comment; return its path.

    Raises:
        FailedError: There is a sidecar already, or it cannot be written.
    """
    path = sidecar_path(page_path)
    if os.path.lexists(path) or path == page_path:
        raise FailedError(say("sidecar.exists", name=safe_line(path)))
    listed = [f"#   {block.number}: {block.role}  # {_opening(block.text)}" for block in blocks]
    text = sidecar_text(facts, Corrections())
    _replace(
        path,
        "\n".join((say("sidecar.facts"), text + say("sidecar.roles"), "# roles:", *listed, "")),
    )
    return path


def sidecar_text(facts: Sequence[tuple[str, str]], corrections: Corrections) -> str:
    """Return a sidecar as YAML: every fact, empty ones too, and the corrections there are."""
    from reader.settings.document import dump  # noqa: PLC0415 - YAML only if need be

    known = dict(facts)
    empty = "".join(f"{name}:\n" for name in FACTS if not known.get(name))
    values: dict[str, object] = {name: known[name] for name in FACTS if known.get(name)}
    if corrections.roles:
        values["roles"] = {number: str(role) for number, role in corrections.roles}
    if corrections.starts:
        values["starts"] = dict(corrections.starts)
    if corrections.joins:
        values["joins"] = list(corrections.joins)
    return empty + (dump(values) if values else "")


def _opening(text: str) -> str:
    line = safe_line(text)
    return line if len(line) <= _FORM_TEXT else line[:_FORM_TEXT] + "…"


def _replace(path: str, text: str) -> None:
    """Write a file whole or not at all, even if the machine stops half way."""
    folder = os.path.dirname(path) or "."  # noqa: PTH120 - names may be any bytes
    try:
        descriptor, new = tempfile.mkstemp(prefix=".dubao-", dir=folder)
    except OSError as error:
        raise _unwritten(path, error) from error
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        os.replace(new, path)  # noqa: PTH105 - names may be any bytes
    except OSError as error:
        with suppress(OSError):
            os.unlink(new)  # noqa: PTH108 - names may be any bytes
        raise _unwritten(path, error) from error


def _unwritten(path: str, error: OSError) -> FailedError:
    reason = safe_line(error.strerror or "")
    return FailedError(say("error.unwritten", name=safe_line(path), reason=reason))
