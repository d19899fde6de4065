"""How wide “ ” … — are drawn: asked of the terminal before the first frame covers the question."""

from textual.driver import Driver

# Home, one ambiguous character, report the cursor, home again; the first frame paints over it.
QUESTION = "\x1b[H“\x1b[6n\x1b[H"


def ask_width(driver: Driver) -> None:
    """Ask; the answer comes as `events.CursorPosition`, its x being the cells of one “."""
    if not driver.is_headless:
        driver.write(QUESTION)
