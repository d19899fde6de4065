"""Places that a page calls by two names, 衡阳 and 衡阳市: counts in, the form to show for each out.

Two names are one place only where the page leaves no doubt.  吉林 alone is the province, whatever
吉林市 stands beside it; 衡阳 is the city, not 衡阳县 within it; 三亚 is not 三亚乡.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reader.lexicon import words

_SHORTEST = 2  # characters without the suffix; 沙市 is not 沙
_SUFFIX = re.compile(
    r"(?:[一-鿿]{1,4}族|维吾尔)*自治[区州县旗]|特别行政区|[省市县区州盟旗镇乡村]|地区|新区|街道"
)
_LEVELS = {  # the bare name of what is as high as a province, and the end of its full name
    **dict.fromkeys(words("places", "provinces"), "省"),
    **dict.fromkeys(words("places", "municipalities"), "市"),
    **dict.fromkeys(words("places", "regions"), "区"),
}
# Cities with a county or district of their name, which stands in full where it is meant.
_CITIES = frozenset(words("places", "twins"))
_RANKS = {**dict.fromkeys("省市州盟", 3), **dict.fromkeys("县区旗", 2)}  # the rest is small
_SMALL = 1


def shown_forms(counts: Mapping[str, int]) -> dict[str, str]:
    """Return the form to show for each place that has more than one.

    Args:
        counts: How often each place stands there, as printed.
    """
    shown: dict[str, str] = {}
    for bare, longer in _with_suffix(counts).items():
        if same := _meant(bare, longer, counts):
            best = max((bare, *same), key=lambda form: (counts[form], len(form)))
            shown |= dict.fromkeys((bare, *same), best)
    return shown


def _with_suffix(counts: Mapping[str, int]) -> Mapping[str, Sequence[str]]:
    """Each place and those that are it and a suffix."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for form in counts:
        for bare in _bare_forms(form):
            if bare in counts:
                found[bare].append(form)
    return found


def _bare_forms(form: str) -> Iterator[str]:
    for end in range(_SHORTEST, len(form)):
        if form[end - 1] not in "省市县" and _SUFFIX.fullmatch(form, end):
            yield form[:end]


def _meant(bare: str, longer: Sequence[str], counts: Mapping[str, int]) -> Sequence[str]:
    """Those of the longer forms that the bare one surely means, none in doubt."""
    if bare in _LEVELS:
        return [form for form in longer if _is_province(form, _LEVELS[bare])]
    if bare in _CITIES:
        return [form for form in longer if form[-1] == "市"]
    highest = max(_RANKS.get(form[-1], _SMALL) for form in longer)
    same = [form for form in longer if _RANKS.get(form[-1], _SMALL) == highest]
    if len({form[-1] for form in same}) > 1:
        return ()
    is_small = highest == _SMALL and sum(counts[form] for form in same) < counts[bare]
    return () if is_small else same


def _is_province(form: str, level: str) -> bool:
    return form[-1] == level and (level != "区" or form.endswith(("自治区", "行政区")))
