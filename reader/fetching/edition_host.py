"""An address in, whether it may be asked for out: one host, not of the reader's own network."""

import socket
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from reader.errors import SourceError, UsageError
from reader.i18n import say
from reader.model import safe_line

_PORTS = {"http": 80, "https": 443}
_LONGEST_NAME = 150  # bytes of a file's name; file systems take 255
_UNSAFE = frozenset('\\:*?"<>|')  # what no file's name may have on some systems
_FRONT = "index.html"


@dataclass(frozen=True, slots=True)
class EditionHost:
    """The host of an edition.

    Attributes:
        scheme: `http` or `https`.
        host: As the address has it; an IPv6 address without brackets.
        port: Where it listens.
        is_named: The person named an address of the reader's own network, so that it may be asked.
    """

    scheme: str
    host: str
    port: int
    is_named: bool = False

    def within(self, address: str) -> str:
        """Return the address as it is to be asked for; empty where it leads to another host.

        A step up from http to https is the same host, a step down is taken back.
        """
        parts = _split(address)
        if parts is None or parts.hostname != self.host or parts.username is not None:
            return ""
        is_usual = self.port == _PORTS[self.scheme] and _port(parts) == _PORTS[parts.scheme]
        if is_usual:
            is_down = (self.scheme, parts.scheme) == ("https", "http")
            return parts._replace(scheme="https").geturl() if is_down else parts.geturl()
        is_same = (parts.scheme, _port(parts)) == (self.scheme, self.port)
        return parts.geturl() if is_same else ""

    def resolve(self) -> str:
        """Return the number that the host's name stands for now.

        Raises:
            SourceError: It stands for none, or for one of the reader's own network.
        """
        name = safe_line(self.host)
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise SourceError(say("fetch.no_host", host=name)) from error
        numbers = [str(one[4][0]) for one in found]
        if not numbers:
            raise SourceError(say("fetch.no_host", host=name))
        if not (self.is_named or all(map(_is_public, numbers))):
            raise SourceError(say("fetch.private", host=name))
        return numbers[0]


def origin_of(address: str, *, by_hand: bool) -> EditionHost:
    """Return the host of an address.

    Args:
        address: Of a page.
        by_hand: Whether the person wrote it: then it may be one of the reader's own network, if it
            says so (`localhost`, 192.168.1.5); a name that only stands for one may not.

    Raises:
        UsageError: It is no address of a web page, or has a name and password in it.
    """
    parts = _split(address)
    if parts is None or not parts.hostname or parts.username is not None:
        raise UsageError(say("fetch.no_address", address=safe_line(address)))
    host = parts.hostname
    return EditionHost(parts.scheme, host, _port(parts), by_hand and _is_own(host))


def file_of(address: str) -> str:
    """Return where the file of an address stands in an issue's folder: the way that its host has.

    Parted by `/`; it never leads out of the folder, and no name in it is hidden.
    """
    path = unquote(urlsplit(address).path, errors="replace").replace("\\", "/")
    names = [_file_name(name) for name in path.split("/") if name not in ("", ".", "..")]
    if not names or path.endswith("/"):
        names.append(_FRONT)
    return "/".join(names)


def folder_name(text: str) -> str:
    """Return a name for a folder that is made of words from outside."""
    return _file_name(safe_line(text).replace("/", "_")) or "_"


def _file_name(name: str) -> str:
    kept = "".join("_" if one in _UNSAFE or not one.isprintable() else one for one in name)
    kept = kept.strip(" ").encode("utf-8", "replace")[-_LONGEST_NAME:].decode("utf-8", "ignore")
    kept = kept.strip(" ").rstrip(". ")
    return f"_{kept[1:]}" if kept.startswith(".") else kept or "_"


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return None
    return parts if parts.scheme in _PORTS and has_port else None


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _is_own(host: str) -> bool:
    """Whether a host as it is written is one of the reader's own network."""
    if host == "localhost":
        return True
    try:
        return not _is_public(host)
    except ValueError:
        return False


def _is_public(number: str) -> bool:
    found = ip_address(number.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return found.is_global and not found.is_multicast
