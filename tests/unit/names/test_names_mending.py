"""What the weights cut wrongly is cut right."""

import pytest

from reader.names.mending import mend
from reader.names.mention import Kind, Mention
from reader.names.tagger import Finding


@pytest.mark.parametrize(
    ("text", "name", "kind", "mended"),
    [
        ("胡老介绍说", "胡老", Kind.PERSON, [("胡", Kind.PERSON)]),
        ("唐副外长说", "唐副外长", Kind.PERSON, [("唐", Kind.PERSON)]),
        ("看小青禾笑", "小青禾", Kind.PERSON, [("青禾", Kind.PERSON)]),
        ("柳青禾说", "柳青禾", Kind.PERSON, [("柳青禾", Kind.PERSON)]),
        ("开罗晴18℃", "开罗晴", Kind.PLACE, [("开罗", Kind.PLACE)]),
        ("新疆北部有雪", "新疆北部", Kind.ORGANISATION, [("新疆", Kind.PLACE)]),
        ("司法部说", "司法部", Kind.ORGANISATION, [("司法部", Kind.ORGANISATION)]),
        ("印巴两国", "印巴", Kind.PLACE, [("印", Kind.PLACE), ("巴", Kind.PLACE)]),
        ("印尼女队胜", "印尼", Kind.PLACE, [("印尼女队", Kind.ORGANISATION)]),
        ("印尼队员说", "印尼", Kind.PLACE, [("印尼", Kind.PLACE)]),
        ("议院（下院", "议院（下院", Kind.ORGANISATION, [("议院", Kind.ORGANISATION)]),
        ("《青禾日报说", "《青禾日报", Kind.ORGANISATION, [("《青禾日报", Kind.ORGANISATION)]),
    ],
)
def test_a_name_ends_where_a_rule_can_tell(text, name, kind, mended):
    start = text.index(name)
    found = mend(text, [Finding(Mention(start, start + len(name), kind), 500)])
    assert [(one.mention.of(text), one.mention.kind) for one in found] == mended
