"""What a call loads: each need costs only those who have it."""

import subprocess
import sys

import pytest

HEAVY = ("textual", "rich", "jieba", "yaml", "chardet", "argparse")


def loaded_by(code, cwd):
    script = f"import sys; {code}\nprint(*sorted(sys.modules))"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, check=True, cwd=cwd, text=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments, tmp_path):
    code = f"from reader.cli import main; main({arguments})"
    assert not loaded_by(code, tmp_path) & set(HEAVY)


@pytest.mark.parametrize("arguments", [["list"], ["parse", "--help"], ["config"], ["no-such-file"]])
def test_a_command_loads_no_textual(arguments, tmp_path):
    code = f"from reader.cli import main\ntry: main({arguments})\nexcept SystemExit: pass"
    assert "textual" not in loaded_by(code, tmp_path)


def test_the_first_page_is_read_without_libraries(tmp_path):
    code = "from reader.load import iter_pages; next(iter_pages([]))"
    assert not loaded_by(code, tmp_path) & {"textual", "jieba", "yaml", "chardet", "argparse"}


def test_the_first_frame_needs_no_more_than_it_shows(tmp_path):
    code = (
        "from reader.commands.reading import read_arguments; "
        "from reader.commands.opening import opened_or_unlocked; "
        "from reader.naming import shipped_page; import reader.ui.preview; "
        "opened_or_unlocked(read_arguments([str(shipped_page())]), [])"
    )
    unused = {
        "textual",
        "jieba",
        "yaml",
        "chardet",
        "argparse",
        "difflib",
        "getpass",
        "pypdfium2_raw",
        "lxml",
        "trafilatura",
        "zipfile",
        "calendar",
        "reader.sources.archive",
        "reader.sources.html.opening",
    }
    assert not loaded_by(code, tmp_path) & unused


def test_the_process_that_reads_a_pdf_loads_what_it_needs(tmp_path):
    loaded = loaded_by("import reader.sources.pdf.__main__", tmp_path)
    assert "reader.sources.pdf.library" in loaded
    unused = {
        "pypdfium2",
        "pypdfium2_raw",
        "dataclasses",
        "pathlib",
        "statistics",
        "reader.model",
        "reader.sources.asking",
        "reader.sources.pages",
    }
    assert not loaded & unused
