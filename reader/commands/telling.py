"""What a command says beside its results: one line each on standard error, made safe."""

import sys
from collections.abc import Sequence

from reader.errors import DONE, DubaoError
from reader.i18n import say
from reader.model import safe_line


def tell(message: object) -> None:
    """Say one line on standard error; what stands in it from outside is made safe."""
    print(say("program.error", message=safe_line(str(message))), file=sys.stderr)


def outcome(troubles: Sequence[DubaoError]) -> int:
    """Tell all troubles; return the exit code that they make of a command that went on."""
    for trouble in troubles:
        tell(trouble)
    return max((trouble.exit_code for trouble in troubles), default=DONE)
