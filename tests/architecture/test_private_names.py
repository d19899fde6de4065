"""Private names of libraries: each has a row that says what for, and says so when it is gone.

A library may drop such a name in any release.  `make canary` runs this with the oldest and the
newest versions that pyproject.toml allows.
"""

import importlib
from dataclasses import dataclass
from importlib.metadata import version

import pytest
from private_names import has_name, private_names


@dataclass(frozen=True)
class Private:
    """One name: where the library has it, and what dubao needs it for."""

    owner: str
    name: str
    why: str

    @property
    def library(self) -> str:
        return self.owner.partition(":")[0].partition(".")[0]


APP = "textual.app:App"
DRIVER = "textual.drivers.linux_driver:LinuxDriver"
PARSER = "argparse:ArgumentParser"

ROWS = (
    Private(PARSER, "_actions", "words for every option in the reader's language"),
    Private(PARSER, "_optionals", "the heading above the options"),
    Private(PARSER, "_positionals", "the heading above the arguments"),
    Private("argparse:HelpFormatter", "_split_lines", "lines of so many cells, not characters"),
    Private("argparse", "_MutuallyExclusiveGroup", "the type of what add_usage is given"),
    Private("rich.cells", "_SINGLE_CELLS", "which characters take one cell whatever the terminal"),
    Private("rich.cells", "_is_single_cell_widths", "the short cut past the tables of widths"),
    Private("rich.segment", "_is_single_cell_widths", "the same short cut, imported there"),
    Private("rich.segment:Segment", "_split_cells", "its cache of cut segments, kept small"),
    Private("rich", "_unicode_data", "the tables of widths"),
    Private("textual", "_xterm_parser", "bytes from the terminal made into keys"),
    Private(
        APP, "_driver", "the terminal's driver, to stop and go on, and to write past the screen"
    ),
    Private(APP, "_context", "what a thread asks of the screen, without a coroutine"),
    Private(APP, "_loop", "a signal or a thread ends the app from the loop"),
    Private(APP, "_exception", "the fault that ended the app, for the log"),
    Private(APP, "_exit", "whether the app is leaving already"),
    Private(APP, "_exit_renderables", "tracebacks that would fill the screen"),
    Private(APP, "_fatal_error", "the same"),
    Private(APP, "_handle_exception", "a fault ends the app in good order"),
    Private(APP, "_print_error_renderables", "tracebacks that would fill the screen"),
    Private(APP, "_close_messages_no_wait", "the way out after a fault"),
    Private(DRIVER, "_app", "the app to be ended when the terminal has gone"),
    Private(DRIVER, "_auto_restart", "whether ^Z gives the terminal back"),
    Private(DRIVER, "_debug", "what the parser of keys is told"),
    Private(DRIVER, "_file", "where the screen is written to"),
    Private(DRIVER, "_get_terminal_size", "sizes within reason"),
    Private(DRIVER, "_loop", "signals are handled from the loop"),
    Private(DRIVER, "_mouse", "whether the mouse is the program's"),
    Private(DRIVER, "_mouse_pixels", "a mode of the mouse that is left on"),
    Private(DRIVER, "_must_signal_resume", "whether the terminal has been given back"),
    Private(DRIVER, "_run_input_thread", "faults of the thread that reads keys"),
    Private(DRIVER, "_sigcont_application", "going on after ^Z"),
    Private(DRIVER, "_sigtstp_application", "stopping on ^Z"),
    Private("textual.scroll_view:ScrollView", "_scroll_update", "what is drawn after scrolling"),
    Private("textual.widgets:Input", "_suggestion", "a completion in the same frame as the key"),
    Private(
        "textual.screen:Screen", "_compositor_refresh", "what lies behind an overlay drawn once"
    ),
    Private("textual.widget:Widget", "_repaint_required", "the same"),
    Private("textual.widget:Widget", "_layout_required", "what cannot be drawn at once"),
    Private("textual.widget:Widget", "_scroll_required", "the same"),
    Private("textual.screen:Screen", "_compositor", "which widgets are seen; ours draws less"),
    Private("textual._compositor:Compositor", "_dirty_regions", "where something has changed"),
    Private(
        "textual._compositor:Compositor", "_regions_to_spans", "cells of each row that have changed"
    ),
    Private(APP, "_batch_count", "whether frames are held back"),
    Private(APP, "_pending_message", "whether the next key waits already"),
    Private("textual.screen:Screen", "_dirty_widgets", "what a key has changed, drawn at once"),
    Private("textual.screen:Screen", "_on_timer_update", "the same"),
    Private("textual", "_styles_cache", "drawn lines are kept without looking for a border"),
    Private("textual.widget:Widget", "_size_updated", "lines laid out before they are drawn"),
    Private("textual.widget:Widget", "_set_dirty", "all drawn again without asking where"),
    Private("textual.widget:Widget", "_repaint_regions", "the same"),
)


def owner_of(row):
    module, _, name = row.owner.partition(":")
    found = importlib.import_module(module)
    return getattr(found, name) if name else found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.owner}.{row.name}")
def test_a_private_name_is_still_there(row):
    if row.owner in ("rich", "textual"):
        importlib.import_module(f"{row.owner}.{row.name}")
    release = "of this Python" if row.library == "argparse" else version(row.library)
    assert has_name(owner_of(row), row.name), (
        f"{row.library} {release} no longer has {row.owner}.{row.name}, which dubao needs for: "
        f"{row.why}; find another way, or bound the version in pyproject.toml"
    )


def test_every_private_name_that_is_used_has_a_row():
    known = {row.name for row in ROWS}
    missing = [f"reader/{file}: {name}" for file, name in sorted(private_names())]
    missing = [use for use in missing if use.rpartition(" ")[2] not in known]
    assert not missing, f"{missing}: find a public way, or say in a row what it is needed for"


def test_a_row_that_nothing_uses_is_taken_out():
    used = {name for _, name in private_names()}
    assert not [row for row in ROWS if row.name not in used]
