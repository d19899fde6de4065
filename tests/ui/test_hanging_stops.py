"""Every character of an article is seen at some place of the scroll, whatever hangs in a margin."""

import pytest
from composed_pages import front_page, store_of

from reader.layout import plain

WIDTHS = [*range(40, 130, 3), 140, 160, 199, 200]


@pytest.mark.parametrize("justify", [False, True])
@pytest.mark.parametrize("ambiguous", [0, 2])
async def test_every_character_is_on_the_screen(reading, justify, ambiguous):
    async with reading(
        size=(120, 30),
        shown=store_of(front_page()),
        hang=True,
        squeeze=False,
        justify=justify,
        ambiguous_width=ambiguous,
    ) as desk:
        await desk.press("enter")
        for width in WIDTHS:
            await desk.resize(width, 30)
            await desk.press("g")
            proof = desk.pane._proof
            expected = "".join("".join(plain(proof.galley, proof.options)).split())
            seen = []
            height = desk.pane.size.height
            for top in range(0, proof.height, height):
                desk.pane.scroll_to(y=top, animate=False, force=True, immediate=True)
                await desk.settle()
                first = desk.pane.scroll_offset.y
                rows = desk.rows(desk.pane)
                seen += [
                    rows[line - first] for line in range(top, min(top + height, first + len(rows)))
                ]
            assert "".join("".join(seen).split()) == expected, width
