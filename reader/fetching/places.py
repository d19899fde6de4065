"""Where fetched papers are kept: known without anything that a fetch needs."""

from pathlib import Path


def papers_folder() -> Path:
    """Return where papers are kept if nothing else is said: the user's data folder."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where it is not said

    return user_data_path("dubao", appauthor=False) / "papers"
