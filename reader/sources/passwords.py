"""Passwords of locked files: what a person has offered, to be tried on each that asks for one."""

from reader.sources.files import read_bytes

_offered: list[str] = []


def offer_password(password: str) -> None:
    """Try `password` on locked files from now on."""
    if password not in _offered:
        _offered.append(password)


def offer_password_file(path: str) -> None:
    """Offer the first line of a file.

    Raises:
        SourceError: The file cannot be read.
    """
    line, _, _ = read_bytes(path).partition(b"\n")
    offer_password(line.rstrip(b"\r").decode("utf-8", "surrogateescape"))


def offered_passwords() -> tuple[str, ...]:
    """Return the passwords offered, the latest first."""
    return tuple(reversed(_offered))
