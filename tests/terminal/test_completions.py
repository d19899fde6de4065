"""What `dubao completions` prints, in the shells themselves: Tab is pressed, and a call comes."""

import os
import shutil
import subprocess
from functools import cache

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

# What is typed, and the arguments that the shell then calls dubao with.
PRESSED = [
    ("dubao pars\t", "parse"),
    ("dubao parse --form\tjsonl", "parse --format jsonl"),
    ("dubao parse --format mark\t", "parse --format markdown"),
    ("dubao parse --format json pag\t", "parse --format json page-1.txt"),
    ("dubao parse pag\tother.t\t", "parse page-1.txt other.txt"),
    ("dubao pag\t", "page-1.txt"),
    ("dubao pag\tother.t\t", "page-1.txt other.txt"),
    ("dubao --encod\tgb18\t", "--encoding gb18030"),
    ("dubao words rem\t青禾", "words remove 青禾"),
    ("dubao fetch rmr\t", "fetch rmrb"),
    ("dubao fetch rmrb --to iss\t", "fetch rmrb --to issues"),
    ("dubao state imp\tpag\t", "state import page-1.txt"),
    ("dubao export two\t", "export two words.txt"),
    ("dubao completions fi\t", "completions fish"),
    ("dubao page-1.txt par\t", "page-1.txt partly.txt"),
]
SHELLS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
}
# Tab completes; `dubao` writes down what it is called with.
SETTING = {
    "bash": "bind 'set bell-style none'; source ./script; dubao() { echo \"$*\" >called; }",
    "zsh": "autoload -U compinit; compinit -D -u; unsetopt beep; source ./script;"
    ' dubao() { print -r -- "$*" >called }',
}


def with_pages(folder):
    for name in ("page-1.txt", "other.txt", "partly.txt", "two words.txt"):
        (folder / name).write_text("青禾县召开春耕会议\n", "utf-8")
    (folder / "issues").mkdir()
    return folder


@pytest.fixture
def folder(tmp_path):
    return with_pages(tmp_path)


@cache
def made(shell, language):
    command, env = [*DUBAO, "completions", shell], {**os.environ, "LC_ALL": language}
    return subprocess.run(command, env=env, capture_output=True, check=True).stdout


def script_for(shell, folder, language="en_GB.UTF-8"):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    (folder / "script").write_bytes(made(shell, language))


@pytest.fixture(scope="module", params=SETTING)
def shell(request, tmp_path_factory):
    """A shell that has read the script, in a folder with pages."""
    folder = with_pages(tmp_path_factory.mktemp("pages"))
    script_for(request.param, folder)
    env = {"PS1": "ready> ", "LC_ALL": "C.UTF-8", "TERM": "dumb", "HISTFILE": None}
    with PseudoTerminal(SHELLS[request.param], env=env, cwd=folder) as terminal:
        assert terminal.wait_for("ready> ")
        terminal.type(f"{SETTING[request.param]}; echo s''et\n")
        assert terminal.wait_for("set")
        yield terminal, folder


@pytest.mark.parametrize(("typed", "called"), PRESSED, ids=[typed for typed, _ in PRESSED])
def test_tab_completes_commands_options_choices_and_files(shell, typed, called):
    terminal, folder = shell
    (folder / "called").unlink(missing_ok=True)
    terminal.type(f"{typed}; echo d''one\n")
    assert terminal.wait_for("done")
    assert (folder / "called").read_text("utf-8").strip().rstrip("/") == called


@pytest.mark.parametrize(
    ("line", "offered", "not_offered"),
    [
        ("dubao par", {"parse", "partly.txt"}, {"print"}),
        ("dubao parse --format ", {"json", "jsonl", "yaml", "markdown"}, {"page-1.txt"}),
        ("dubao words ", {"add", "remove", "list"}, {"page-1.txt", "parse"}),
        ("dubao fetch r", {"rmrb"}, {"page-1.txt"}),
        ("dubao fetch rmrb --to ", {"issues/"}, {"page-1.txt"}),
        ("dubao config ", set(), {"page-1.txt", "add"}),
        ("dubao parse p", {"page-1.txt"}, {"parse", "print"}),
        ("dubao page-1.txt par", {"partly.txt"}, {"parse"}),
        ("dubao parse --", {"--format", "--explain"}, {"--page"}),
    ],
)
@pytest.mark.parametrize("language", ["en_GB.UTF-8", "zh_CN.UTF-8"])
def test_fish_offers_what_stands_there(folder, line, offered, not_offered, language):
    script_for("fish", folder, language)
    asked = subprocess.run(
        ["fish", "--no-config", "-c", "source ./script; complete -C $argv[1]", line],
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    found = {row.partition("\t")[0] for row in asked.stdout.splitlines()}
    assert offered <= found
    assert not not_offered & found


@pytest.mark.parametrize("language", ["en_GB.UTF-8", "zh_CN.UTF-8"])
@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_shell_takes_the_script_without_a_word(folder, name, language):
    script_for(name, folder, language)
    read = subprocess.run([name, "-n", "./script"], cwd=folder, capture_output=True, check=False)
    assert (read.returncode, read.stdout, read.stderr) == (0, b"", b"")
