"""The program's door: `dubao` and `python -m reader` both come in here."""

# What `signal` is made of; to import that one takes some milliseconds.
import _signal  # type: ignore[import-not-found]

if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)  # ^C ends it without a traceback

import gc
import sys

from reader.endings import LastStep, interrupts_end_at_once

interrupts_end_at_once()  # before anything that takes time to import


def run() -> None:
    """Run dubao on the process's own arguments and exit with its code.

    What is imported stays, and a page's parts refer to nothing that refers to them: looking for
    garbage would cost a tenth of the start and of the parsing.  The screen turns it on again.
    """
    last_step = LastStep()
    gc.disable()
    from reader.sources.processes import begin_ahead  # noqa: PLC0415 - after the signals

    begin_ahead(sys.argv[1:])
    from reader.cli import main  # noqa: PLC0415 - while a process reads already

    sys.exit(last_step.with_code(main(sys.argv[1:])))


if __name__ == "__main__":
    run()
