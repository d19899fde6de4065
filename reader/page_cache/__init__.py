"""Pages that were rebuilt before, kept in the user's cache folder: opening one again is at once.

What is kept is a copy: the folder may be deleted at any time, a file that cannot be read is a
page not kept, and a page whose text, sidecar or parser has changed is another page.
"""

from reader.page_cache.pages import keep, kept_page

__all__ = ["keep", "kept_page"]
