"""Stories of a page that is one column in, the same out, small heads below a large one its own.

A program that sets an article puts its source below its head; what is set for show right below that
and small, such as （一）, is the first crosshead of the text.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.sources.pdf.pieces import HEAD

if TYPE_CHECKING:
    from reader.sources.pdf.drafts import StoryDraft


def with_crossheads(stories: "Iterable[StoryDraft]", body: float) -> "list[StoryDraft]":
    """Return the stories from the top, those with small heads put to one above that has no text.

    Args:
        stories: In any order; none beside another.
        body: The size of the text, in points.
    """
    found: list[StoryDraft] = []
    for story in sorted(stories, key=lambda one: one.area.top):
        last = found[-1] if found else None
        is_minor = all(one.largest < HEAD * body for one in story.heads)
        if last and last.heads and is_minor and not last.is_begun(body):
            last.text += [*story.heads, *story.text]
        else:
            found.append(story)
    return found
