"""Text for the screen in, bytes on standard output; says when nobody can see them any more."""

import os

from reader.ui.encoding import encoded
from reader.ui.process.terminal import SCREEN


class ScreenFile:
    """Standard output as a screen, in the terminal's encoding; no error when it has gone."""

    def __init__(self) -> None:
        self.is_gone = False

    def write(self, text: str) -> None:
        """Write all of `text`, or find that the terminal has gone."""
        data = memoryview(encoded(text))
        try:
            while data and not self.is_gone:
                data = data[os.write(SCREEN, data) :]
        except OSError:
            self.is_gone = True

    def flush(self) -> None:
        """Nothing is kept back."""

    def fileno(self) -> int:
        """The screen's descriptor."""
        return SCREEN
