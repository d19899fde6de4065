import pytest
from latin import SENTENCES as LATIN_SENTENCES
from press import SENTENCES

from reader.sources.pdf.signs import readable_share

ENGLISH = " ".join(LATIN_SENTENCES)


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), "".join(SENTENCES), "12.5 +3.1 " * 200])
def test_text_is_readable(text):
    assert readable_share(text) == 1


@pytest.mark.parametrize("text", ["việt nam đã được " * 60, "čtvrt hodiny před polednem " * 40])
def test_languages_with_marks_on_their_vowels_are_readable(text):
    assert readable_share(text) == 1


def test_codes_that_stand_for_other_letters_are_not():
    codes = "".join(chr(ord(char) - 29) for char in ENGLISH if char > " ")  # numbers of glyphs
    assert readable_share(codes) == 0


def test_a_few_letters_tell_nothing():
    assert readable_share("kg mm km TV NBA " * 10) == 1


def test_private_signs_are_not_readable():
    assert readable_share("\ue000" * 9 + "a") == 0.1
    assert readable_share("") == 1
