"""The tree of commands in, a script out with which bash, zsh or fish complete them.

In each the words before the cursor say which command the line is about; then its options, its
choices and files are offered.  A command is one only in the first place, as `reader.cli` has it:
behind a path `parse` is a path, too.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from shlex import quote
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.commands.tree import Command, CommandArgument

FILES, FOLDERS = "files", "folders"  # what a value names


def bash(tree: "Command") -> str:
    """Return the script for bash, 3.2 or later."""
    return f"""\
# What completes dubao in bash, made by: dubao completions bash
_dubao() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD - 1]}}"
    local at=dubao below= words= options= kind= found i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$at ${{COMP_WORDS[i]}}" in
            {_paths(tree)}) at="$at ${{COMP_WORDS[i]}}" ;;
            *) break ;;
        esac
    done
    case "$at" in
{_lines(map(_bash_command, tree.every()))}
    esac
    [ "$i" -lt "$COMP_CWORD" ] || words="$words $below"
    case "$at $before" in
{_lines(_bash_value(one, option) for one in tree.every() for option in one.options if option.value)}
    esac
    case "$word" in
        -*) words="$options" kind= ;;
    esac
    COMPREPLY=()
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(
        compgen -W "$words" -- "$word"
        case "$kind" in
            {FILES}) compgen -f -- "$word" ;;
            {FOLDERS}) compgen -d -- "$word" ;;
        esac
    )
    [ -z "$kind" ] || compopt -o filenames 2>/dev/null
}}
complete -o bashdefault -o default -F _dubao dubao
"""


def _bash_command(one: "Command") -> str:
    below = quote(_words(sub.name for sub in one.below))
    names = quote(_words(name for option in one.options for name in option.names))
    said = _bash_offer(_all_choices(one.places), _kind(one.places))
    return f"        {quote(one.path)}) below={below} {said} options={names} ;;"


def _bash_value(one: "Command", option: "CommandArgument") -> str:
    calls = "|".join(quote(f"{one.path} {name}") for name in option.names)
    return f"        {calls}) {_bash_offer(option.choices, option.kind)} options= ;;"


def _bash_offer(words: Iterable[str], kind: str) -> str:
    return f"words={quote(_words(words))} kind={kind}"


def zsh(tree: "Command") -> str:
    """Return the script for zsh, to be sourced or found in a folder of `fpath` as `_dubao`."""
    return f"""\
#compdef dubao
# What completes dubao in zsh, made by: dubao completions zsh
_dubao_below() {{
    local -a below
    case "$at" in
{_lines(_zsh_below(one) for one in tree.every() if one.below)}
    esac
    _describe command below
}}
_dubao() {{
    local at=dubao
    integer from=2
    while (( from < CURRENT )); do
        case "$at $words[from]" in
            ({_paths(tree)}) at="$at $words[from]"; (( from++ )) ;;
            (*) break ;;
        esac
    done
    words=("$words[1]" "${{(@)words[from,-1]}}")
    (( CURRENT -= from - 2 ))
    case "$at" in
{_lines(_zsh_command(one) for one in tree.every())}
    esac
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _dubao "$@"
else
    compdef _dubao dubao
fi
"""


def _zsh_below(one: "Command") -> str:
    below = " ".join(quote(f"{sub.name}:{sub.says}") for sub in one.below)
    return f"        ({quote(one.path)}) below=({below}) ;;"


def _zsh_command(one: "Command") -> str:
    specs = [spec for option in one.options for spec in _zsh_option(option)]
    first = "1: :{_dubao_below; _files}" if one.places else "1: :_dubao_below"
    specs += [first] if one.below else []
    specs += [_zsh_place(i, place) for i, place in enumerate(one.places, 1)]
    return f"        ({quote(one.path)}) _arguments -S {' '.join(map(quote, specs))} ;;"


def _zsh_option(option: "CommandArgument") -> Iterator[str]:
    says = option.says.replace("\\", "\\\\").replace("]", "\\]").replace("[", "\\[")
    apart = f"({' '.join(option.names)})" if len(option.names) > 1 else ""
    for name in option.names:
        yield f"{apart}{name}[{says}]{_zsh_value(option) if option.value else ''}"


def _zsh_place(at: int, place: "CommandArgument") -> str:
    return ("*" if place.is_repeated else str(at)) + _zsh_value(place)


def _zsh_value(value: "CommandArgument") -> str:
    taken = {FILES: "_files", FOLDERS: "_files -/"}.get(value.kind, " ")
    return f":{value.value}:{f'({_words(value.choices)})' if value.choices else taken}"


def fish(tree: "Command") -> str:
    """Return the script for fish, 3.0 or later."""
    paths = " ".join(_fish_quote(one.path) for one in list(tree.every())[1:])
    return f"""\
# What completes dubao in fish, made by: dubao completions fish
function __dubao_words
    set -l at dubao
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        contains -- "$at $word" {paths}
        or break
        set at "$at $word"
    end
    echo $at
end
function __dubao_at
    test "$argv" = (__dubao_words)
end
function __dubao_first
    __dubao_at $argv; and test (count $argv) -eq (count (commandline -opc))
end
complete -c dubao -e
{_lines(line for one in tree.every() for line in _fish_command(one))}
"""


def _fish_command(one: "Command") -> Iterator[str]:
    at = f"complete -c dubao -n {_fish_quote(f'__dubao_at {one.path}')}"
    first = f"complete -c dubao -n {_fish_quote(f'__dubao_first {one.path}')}"
    if not _kind(one.places):
        yield f"{at} -f"
    for sub in one.below:
        yield f"{first} -a {sub.name} -d {_fish_quote(sub.says)}"
    if choices := _words(_all_choices(one.places)):
        yield f"{first} -a {_fish_quote(choices)}"
    for option in one.options:
        names = (f"-l {name[2:]}" if name[1] == "-" else f"-s {name[1:]}" for name in option.names)
        yield f"{at} {_words(names)}{_fish_value(option)} -d {_fish_quote(option.says)}"


def _fish_value(option: "CommandArgument") -> str:
    if option.choices:
        return f" -x -a {_fish_quote(_words(option.choices))}"
    folders = " -x -a '(__fish_complete_directories (commandline -ct))'"
    return {FILES: " -r -F", FOLDERS: folders}.get(option.kind, " -x" if option.value else "")


def _fish_quote(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _paths(tree: "Command") -> str:
    return "|".join(quote(one.path) for one in list(tree.every())[1:])


def _all_choices(places: Iterable["CommandArgument"]) -> list[str]:
    return [choice for place in places for choice in place.choices]


def _kind(places: Iterable["CommandArgument"]) -> str:
    return next((place.kind for place in places if place.kind), "")


def _words(words: Iterable[str]) -> str:
    return " ".join(words)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


SCRIPTS: Mapping[str, Callable[["Command"], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
