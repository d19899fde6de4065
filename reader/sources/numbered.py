"""The path of a page among the pages of one file: `paper.pdf#2` is the second of `paper.pdf`."""

# Of formats whose files may hold several pages.
ENDINGS = (
    *(".pdf", ".tif", ".tiff", ".zip", ".7z", ".epub", ".docx"),
    *(".md", ".markdown", ".txt", ".text"),
    *(".html", ".htm"),  # of dubao's own
    *(".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".atom"),
)


def file_of(path: str) -> tuple[str, str]:
    """Return the file that holds the page at `path`, and the page's number in it or ""."""
    file, _, number = path.rpartition("#")
    is_page = holds_pages(file) and number.isascii() and number.isdecimal()
    return (file, number) if is_page else (path, "")


def holds_pages(path: str) -> bool:
    """Whether a file may hold several pages, by its name."""
    return path.lower().endswith(ENDINGS)
