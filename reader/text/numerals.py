"""Numbers as people write them, 21, ２１, 二十一, 廿一 or 二一, in; their value out."""

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {"○": 0, "两": 2, "兩": 2, "貳": 2, "參": 3, "陸": 6}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
_LARGE = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

NUMERALS = "".join((*_DIGITS, *_UNITS, *_TENS, *_LARGE))  # the characters of Chinese numbers


def value_of(numeral: str) -> int:
    """Return the value of a run of decimal digits of any script, or of `NUMERALS`.

    Without units (二〇二一) each character is a digit of its own.
    """
    if numeral.isdecimal():
        return int(numeral)
    if all(character in _DIGITS for character in numeral):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    return _sum_of(numeral)


def _sum_of(numeral: str) -> int:
    total = part = digit = 0  # of all, of what the next 万 multiplies, of what the next 十 does
    for character in numeral:
        if character in _DIGITS:
            digit = 10 * digit + _DIGITS[character]
        elif character in _TENS:
            part, digit = part + digit + _TENS[character], 0
        elif character in _UNITS:
            part, digit = part + (digit or 1) * _UNITS[character], 0
        else:
            total, part, digit = (total + ((part + digit) or 1)) * _LARGE[character], 0, 0
    return total + part + digit
