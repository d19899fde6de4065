"""The environment that the screen's library reads: what would end or mislead it is taken out."""

import os
import re
from collections.abc import Mapping

# The library's variables that a reader may set, and what they may be.  The others are for those
# who write programs with it: they take pictures, press keys, write logs, load another driver.
_KEPT: Mapping[str, str] = {
    "TEXTUAL_ANIMATIONS": r"none|basic|full",
    "TEXTUAL_COLOR_SYSTEM": r"auto|standard|256|truecolor|windows",
    "TEXTUAL_DIM_FACTOR": r"\d{1,3}",
    "TEXTUAL_DISABLE_KITTY_KEY": r"[01]",
    "TEXTUAL_FPS": r"[1-9]\d{0,2}",
    "TEXTUAL_SMOOTH_SCROLL": r"[01]",
    "TEXTUAL_SPEEDUPS": r"[01]",
}


def clear_surroundings() -> None:
    """Take out of the environment what the screen's library would stumble over."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        if not re.fullmatch(_KEPT.get(name, r"(?!)"), os.environ[name], re.IGNORECASE):
            del os.environ[name]
