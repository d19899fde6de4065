"""What is never cut inside: Latin words, numbers with their signs and units, addresses.

`WORD` matches 1,283.45  15:30  4.5%  -12℃  ¥3,000  4×100  ’97  COVID-19  https://a.b/c?d=e, and
words of every script that is set in words (Latin, Greek, Cyrillic, Arabic, …); ideographs, kana
and hangul are not words here.  Sources: GB/T 15835-2011 §5 (numbers), UAX #14 (NU, AL, PR, PO,
IS, SY).
"""

import re
import unicodedata

_SIGNS = "".join(  # vowel signs and accents: no letters to `re`, yet part of the word
    chr(code) for code in range(0x300, 0x1100) if unicodedata.category(chr(code)).startswith("M")
)
_LETTER = (
    r"(?:[×÷]|[^\W_\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    r"\U00016fe0-\U0003ffff])"
)
_PART = rf"{_LETTER}(?:{_LETTER}|[{_SIGNS}\u200c\u200d])*"
_JOINT = rf"(?:://|[.:/'’_@&+\-－·．：∶%~?=#](?={_LETTER})|,(?=[0-9]{{3}}(?![0-9])))"
WORD = re.compile(
    rf"(?:[$¥￥£€№]|’(?=[0-9]{{2}}[\u3400-\u9fff]))?[+\-−±]?{_PART}(?:{_JOINT}{_PART})*[%‰％℃℉°]*"
)

# A hyphen after an ideograph (中国-东盟); before a number it is a sign and begins the number.
HYPHEN = re.compile(r"(?<=[^\s0-9A-Za-z])-(?![0-9])")
