"""The words on the screen, in the reader's language; no word a person sees stands elsewhere."""

from reader.i18n.language import LANGUAGES, language_of, say, use, words
from reader.i18n.words import Words

__all__ = ["LANGUAGES", "Words", "language_of", "say", "use", "words"]
