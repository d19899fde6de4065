"""What is never cut inside: Latin words, numbers with their signs and units, addresses.

`WORD` matches 1,283.45  15:30  4.5%  -12℃  ¥3,000  4×100  ’97  COVID-19  https://a.b/c?d=e, and
words of every script that is set in words (Latin, Greek, Cyrillic, Arabic, …); ideographs, kana
and hangul are not words here.  Sources: GB/T 15835-2011 §5 (numbers), UAX #14 (NU, AL, PR, PO,
IS, SY).
"""

from reader.text.lazy_pattern import lazy_pattern

# Letters, digits, accents and vowel signs of the scripts that are set in words, by their blocks;
# × ÷ stand among the Latin letters, as in 4×100.  Full-width letters and digits are the same words.
_LETTERS = (
    r"0-9A-Za-zªµº\u00c0-\u02ff\u0300-\u10ff\u1200-\u1fff\u200c\u200d\u2c00-\u2dff"
    r"\ua4d0-\ua95f\ua980-\uabff\ufb00-\ufdff\ufe70-\ufefc０-９Ａ-Ｚａ-ｚ"
    r"\U00010000-\U00016fdf\U0001bc00-\U0001d7ff\U0001e000-\U0001efff"
)
_JOINTS = r".:/'’_@&+\-－·．：∶%~?=#"  # between two letters or digits they part nothing
_JOINT = rf"(?:://|[{_JOINTS}]|,(?=[0-9]{{3}}(?![0-9])))"
_SIGN = r"(?:[$¥￥£€№]|’(?=[0-9]{2}[\u3400-\u9fff]))?[+\-−±]?"
# The letters stand here once: compiling such a set takes a millisecond of a start.
WORD = lazy_pattern(rf"{_SIGN}(?![{_JOINTS},])(?:{_JOINT}?[{_LETTERS}]+)+[%‰％℃℉°]*")

# A hyphen after an ideograph (中国-东盟); before a number it is a sign and begins the number.
HYPHEN = lazy_pattern(r"(?<=[^\s0-9A-Za-z])-(?![0-9])")
