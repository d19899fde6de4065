"""The reader's settings as layout's options: for the screen and for print alike."""

from reader.layout.options import LayoutOptions, Strictness
from reader.settings import Settings


def options_of(settings: Settings) -> LayoutOptions:
    """What `settings` say of setting type; where the terminal is to be asked, “ is one cell."""
    return LayoutOptions(
        measure=settings.measure,
        columns=settings.columns,
        spacing=settings.spacing,
        leading=settings.leading,
        full_width=settings.full_width,
        strictness=Strictness(settings.strictness),
        squeeze=settings.squeeze,
        hang=settings.hang,
        justify=settings.justify,
        ambiguous=settings.ambiguous_width or 1,
    )
