"""How wide “ ” … — are drawn: asked of the terminal before the first frame covers the question."""

from textual.driver import Driver

# Home, one ambiguous character that is not to be seen over what stands there until the first frame
# paints over it, report the cursor, home again.
QUESTION = "\x1b[H\x1b[8m“\x1b[28m\x1b[6n\x1b[H"


def ask_width(driver: Driver) -> None:
    """Ask; the answer comes as `events.CursorPosition`, its x being the cells of one “."""
    if not driver.is_headless:
        driver.write(QUESTION)
