"""YAML's one door: a small file in, its fields with line numbers out, and values back as YAML.

Nodes are read instead of built: an anchor is never followed more than one step, a tag never makes
an object, and every complaint knows its line.
"""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from reader.errors import SettingsError, UnknownSettingError
from reader.files.reading import SMALL
from reader.i18n import say
from reader.model import safe_line
from reader.settings.yaml_faults import line_and_words

LIMIT = SMALL
Unknown = Callable[[UnknownSettingError], object]  # is told of a name that is left out

_DEEPEST = 32  # lists and mappings within each other
_ELSEWHERE = {"width": "measure", "wrap": "measure", "colors": "theme", "wpm": "reading_speed"}
_LONGEST_KEY = 80  # characters that are compared with the names that are known
_LONGEST_SHOWN = 80  # characters of what a complaint quotes
_LONGEST_NUMBER = 10  # digits; longer ones are no measure of anything here
_TAG = "tag:yaml.org,2002:"
_NULL = f"{_TAG}null"
_PLAIN = {"!", *(_TAG + kind for kind in ["str", "int", "float", "bool", "null", "seq", "map"])}
_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class YamlField:
    """One `key: value` of a file, and the lines (from 1) where its value and its key stand."""

    file: str
    key: str
    line: int
    node: yaml.Node
    key_line: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether no value is given."""
        return self.node.tag == _NULL

    @property
    def is_on_one_line(self) -> bool:
        """Whether the value begins and ends on the same line, in brackets if it is a mapping."""
        node = self.node
        is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
        return not is_block and bool(node.start_mark.line == node.end_mark.line)

    def wrong(self, key: str, **fields: object) -> SettingsError:
        """Return the error that names this field's file, line and key."""
        return located(self.file, self.line, say(key, key=quoted(self.key), **fields))

    def no_such(self, key: str, **fields: object) -> UnknownSettingError:
        """Return the error for a name that is not known, with this field's file, line and key."""
        return UnknownSettingError(str(self.wrong(key, **fields)))

    def unknown(self, names: Sequence[str]) -> UnknownSettingError:
        """Return the error for a key that is none of `names`, with the nearest one."""
        key = self.key[:_LONGEST_KEY]
        near = [_ELSEWHERE.get(key), *difflib.get_close_matches(key, names, n=1, cutoff=0.6)]
        if known := [name for name in near if name in names]:
            return self.no_such("settings.unknown_near", near=known[0])
        return self.no_such("settings.unknown", names=" ".join(names))

    def text(self) -> str:
        """The value as written; a scalar is never turned into a number, date or truth."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.wrong("settings.not_text")
        return str(self.node.value)

    def choice(self, names: Sequence[str]) -> str:
        """The value, one of `names`."""
        value = self.text()
        if value not in names:
            raise self.no_such("settings.not_a_choice", names=" ".join(names), value=quoted(value))
        return value

    def whole(self, low: int, high: int) -> int:
        """The value, a whole number from `low` to `high`."""
        number = _number(self.text())
        if not low <= number <= high:
            raise self.wrong("settings.not_a_number", low=low, high=high)
        return number

    def key_number(self, high: int) -> int:
        """The key, a whole number from 1 to `high`."""
        number = _number(self.key)
        if not 1 <= number <= high:
            raise self.wrong("settings.not_a_number", low=1, high=high)
        return number

    def truth(self) -> bool:
        """The value, true or false."""
        value = self.text().lower()
        if value not in _TRUTHS:
            raise self.wrong("settings.not_a_truth")
        return _TRUTHS[value]

    def items(self) -> tuple["YamlField", ...]:
        """The items of a list; a single value is a list of one."""
        if isinstance(self.node, yaml.SequenceNode):
            return tuple(self._child(self.key, node) for node in self.node.value)
        return (self,)

    def fields(self, on_twice: Unknown | None = None) -> tuple["YamlField", ...]:
        """The fields of a mapping; raises SettingsError where there is none.

        A key that stands there twice is told to `on_twice` and its first value taken; without it
        that raises UnknownSettingError.
        """
        if self.is_empty:
            return ()
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("settings.not_a_mapping")
        found: dict[str, YamlField] = {}
        for key, node in self.node.value:
            one = self._child(_key_text(self, key), node, key.start_mark.line + 1)
            if one.key not in found:
                found[one.key] = one
            elif on_twice is None:
                raise one.no_such("settings.twice")
            else:
                on_twice(one.no_such("settings.twice"))
        return tuple(found.values())

    def _child(self, key: str, node: yaml.Node, key_line: int = 0) -> "YamlField":
        return YamlField(self.file, key, node.start_mark.line + 1, node, key_line)


def quoted(text: str) -> str:
    """Return what a file says as a complaint shows it: safe, on one line and not endless."""
    line = safe_line(text[: _LONGEST_SHOWN + 1])
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN] + "…"


def located(file: str, line: int, message: str) -> SettingsError:
    """Return the error that begins with file and line number."""
    return SettingsError(f"{safe_line(file)}:{line}: {message}")


def parse_document(
    data: bytes, file: str, limit: int = LIMIT, on_twice: Unknown | None = None
) -> tuple[YamlField, ...]:
    """Return the fields of a YAML mapping; an empty document has none.

    Args:
        data: The file's bytes (UTF-8, or UTF-16 with its mark).
        file: Its name, for the messages.
        limit: The most bytes that are read.
        on_twice: Is told of a key that stands there twice, which raises otherwise.

    Raises:
        SettingsError: It is not YAML, not one mapping, too large, nested too deep, or has a key
            twice.
    """
    if len(data) > limit:
        raise located(file, 1, say("settings.too_large", limit=limit // 1024))
    node = _compose(data, file)
    if node is None:
        return ()
    return YamlField(file, Path(file).name, node.start_mark.line + 1, node).fields(on_twice)


def dump(values: object) -> str:
    """Return plain values as YAML that a person can edit."""
    return str(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100))


class _ShallowLoader(yaml.SafeLoader):
    """PyYAML, which reads what is nested by calling itself, with a bound to that.

    Aliases within what has an anchor itself, with which a small file stands for a huge one, and
    tags that ask for more than plain values are nobody's settings.
    """

    _depth = 0
    _anchored = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node; raises ComposerError where it is not plain, or lies too deep."""
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if problem := self._problem(event):
            raise yaml.composer.ComposerError(None, None, problem, event.start_mark)
        has_anchor = bool(event.anchor)
        self._depth += 1
        self._anchored += has_anchor
        node: yaml.Node | None = super().compose_node(parent, index)
        self._anchored -= has_anchor
        self._depth -= 1
        return node

    def _problem(self, event: yaml.NodeEvent) -> str:
        """What is wrong with the node that begins with an event; empty if nothing is."""
        if self._depth >= _DEEPEST:
            return say("settings.too_deep")
        if isinstance(event, yaml.AliasEvent):
            return say("settings.alias", name=quoted(event.anchor or "")) if self._anchored else ""
        tag = str(getattr(event, "tag", None) or "!")
        return "" if tag in _PLAIN else say("settings.tag", tag=quoted(tag))


def _compose(data: bytes, file: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(data, Loader=_ShallowLoader)
    except yaml.MarkedYAMLError as error:
        line, problem = line_and_words(error)
        raise located(file, line, say("settings.not_yaml", problem=problem)) from error
    except yaml.reader.ReaderError as error:
        line = _line_of(error, data)
        raise located(file, line, _unreadable(error)) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        problem = safe_line(str(error).partition("\n")[0])
        raise located(file, 1, say("settings.not_yaml", problem=problem)) from error
    return node


def _unreadable(error: yaml.reader.ReaderError) -> str:
    if error.encoding == "unicode":
        return say("settings.not_yaml", problem=say("settings.yaml_control"))
    return say("file.not_utf8")


def _line_of(error: yaml.reader.ReaderError, data: bytes) -> int:
    """The line (from 1) of a byte or character that cannot stand in YAML."""
    if error.encoding == "unicode":  # its place is counted in characters
        return data.decode("utf-8", "replace")[: error.position].count("\n") + 1
    return data[: error.position].count(b"\n") + 1


def _key_text(parent: YamlField, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise located(parent.file, node.start_mark.line + 1, say("settings.key_not_text"))
    return str(node.value)


def _number(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) < _LONGEST_NUMBER
    return int(text) if is_number else -1
