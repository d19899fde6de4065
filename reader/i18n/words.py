"""One language's words: a plain YAML file in, key to text out.

The files keep to the plainest YAML, one `key: text` a line, so that the first frame does not wait
for a YAML library (8 ms of a start).  A test holds that PyYAML reads the same from them.
"""

from collections.abc import Iterator, Mapping


class Words(Mapping[str, str]):
    """Texts by key; `{name}` in a text is a place to fill.

    `{n:# page|# pages}` is a place for a whole number, in words for one and for any other; # in
    them is the number.

    Raises:
        KeyError: For a key that no language has.
    """

    __slots__ = ("_texts", "language")

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def format(self, key: str, /, **fields: object) -> str:
        """Return the text of `key` with its places filled; what fills them is never read again."""
        return self._texts[key].format(**{name: _counted(fields[name]) for name in fields})


class _Count(int):
    """A number that a text may ask for with words for one and for more."""

    def __format__(self, spec: str) -> str:
        one, bar, more = spec.partition("|")
        if not bar:
            return super().__format__(spec)
        return (one if self == 1 else more).replace("#", str(int(self)))


def _counted(value: object) -> object:
    return _Count(value) if type(value) is int else value


def read_words(text: str) -> dict[str, str]:
    """Return key to text of a words file; comments and blank lines are passed over."""
    pairs = (line.partition(": ") for line in text.splitlines() if _is_entry(line))
    return {key.strip(): _unquoted(value.strip()) for key, _, value in pairs}


def _is_entry(line: str) -> bool:
    return bool(line) and not line.isspace() and not line.lstrip().startswith("#")


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] != value[-1]:
        return value
    if value[0] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if value[0] == "'":
        return value[1:-1].replace("''", "'")
    return value
