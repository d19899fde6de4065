"""The words on the screen, in the reader's language; no word a person sees stands elsewhere."""

from reader.i18n.language import LANGUAGES, help_text, language_of, say, use, words, words_in_force
from reader.i18n.words import Words

__all__ = [
    "LANGUAGES",
    "Words",
    "help_text",
    "language_of",
    "say",
    "use",
    "words",
    "words_in_force",
]
