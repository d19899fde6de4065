"""What has been shown and is gone leaves nothing behind: no screen, no drawn lines, no pages."""

import gc
import weakref

from opened_paths import PAGE, opened, search
from textual.strip import Strip

TIMES = 6


def drawn_lines():
    gc.collect()
    return sum(type(one) is Strip for one in gc.get_objects())


def still_there(references):
    gc.collect()
    return [reference() for reference in references]


async def test_overlays_that_are_gone_keep_no_lines(world):
    async with opened(world / "1.txt") as workspace:

        async def open_and_leave():
            for key in "t?M":
                await workspace.press(key)
                await workspace.rest()
                await workspace.press("down", "escape")

        await open_and_leave()
        before = drawn_lines()
        for _ in range(TIMES):
            await open_and_leave()
        # The lines of one opening at most, where 18 were left; the last one may still be going.
        await workspace.until(lambda: drawn_lines() < before + 300)


async def test_issues_that_gave_way_to_others_are_gone(world):
    async with opened(world / "1.txt") as workspace:
        gone = [weakref.ref(workspace.browsing.store)]
        for _ in range(4):
            await search(workspace, *"沙河")
            await workspace.press("enter")
            await workspace.until(lambda: workspace.browsing.text == "沙河")
            gone.append(weakref.ref(workspace.screen.browsing.store))
            await workspace.press("U")
            await workspace.until(lambda: "青禾镇" in workspace.open_title)
            await workspace.rest()
            gone.append(weakref.ref(workspace.screen.browsing.store))
        # Of the last ones messages may know; a cancelled timer keeps its screen until its time.
        await workspace.until(lambda: not any(still_there(gone[:5])))


async def test_articles_that_were_read_again_are_gone(world):
    async with opened(world / "1.txt") as workspace:
        gone = weakref.ref(workspace.browsing.store)
        (world / "1.txt").write_text(f"{PAGE}\n    又及：水已放到田头。\n", "utf-8")
        await workspace.press("f5")
        await workspace.until(lambda: "已重新读取" in workspace.status)
        await workspace.press("down")
        await workspace.until(lambda: not any(still_there([gone])))


async def test_hits_that_gave_way_to_others_are_gone(world):
    async with opened(world / "1.txt") as workspace:
        screen = await search(workspace, *"沙")
        gone = weakref.ref(screen._now.answer)
        await workspace.press("河")
        await workspace.rest()
        assert screen._now.text == "沙河"
        await workspace.until(lambda: not any(still_there([gone])))
