"""Every character of an article is seen at some place of the scroll, whatever hangs in a margin."""

import pytest
from composed_pages import front_page, store_of

from reader.layout import plain

EVERY = range(40, 201)
SOME = range(40, 201, 11)


@pytest.mark.parametrize(
    ("widths", "justify", "ambiguous"),
    [(EVERY, False, 0), (SOME, True, 0), (SOME, False, 2), (SOME, True, 2)],
)
async def test_every_character_is_on_the_screen(reading, widths, justify, ambiguous):
    async with reading(
        size=(120, 30),
        shown=store_of(front_page()),
        hang=True,
        squeeze=False,
        justify=justify,
        ambiguous_width=ambiguous,
    ) as workspace:
        await workspace.press("enter")
        for width in widths:
            await workspace.resize(width, 30)
            await workspace.press("g")
            proof = workspace.pane._proof
            expected = "".join("".join(plain(proof.galley, proof.options)).split())
            seen = []
            height = workspace.pane.size.height
            for top in range(0, proof.height, height):
                workspace.pane.scroll_to(y=top, animate=False, force=True, immediate=True)
                await workspace.settle()
                first = workspace.pane.scroll_offset.y
                rows = workspace.rows(workspace.pane)
                seen += [
                    rows[line - first] for line in range(top, min(top + height, first + len(rows)))
                ]
            assert "".join("".join(seen).split()) == expected, width
