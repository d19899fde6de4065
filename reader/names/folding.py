"""A text as the tagger's weights know it: one character for one, digits and letters as classes."""

import string

from reader.text.fold import fold

_CLASSES = str.maketrans(
    {
        **dict.fromkeys(string.digits, "0"),
        **dict.fromkeys(string.ascii_lowercase, "a"),
        **dict.fromkeys(" ^$", "_"),  # they part words and stand for a text's ends in the weights
    }
)


def fold_for_weights(text: str) -> str:
    """Return `text` folded, every digit as 0, every Latin letter as a, every space as _."""
    return fold(text).translate(_CLASSES)
