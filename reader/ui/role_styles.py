"""What each role looks like: the names that the style sheet and the preview give colours to."""

from reader.model import Role

# How a role looks; a paragraph looks like the pane itself.
LOOKS = {
    Role.KICKER: "quiet",
    Role.HEADLINE: "headline",
    Role.DECK: "aside",
    Role.BYLINE: "quiet",
    Role.PARAGRAPH: "",
    Role.CROSSHEAD: "crosshead",
    Role.CAPTION: "aside",
    Role.JUMP: "quiet",
    Role.CREDIT: "quiet",
    Role.UNKNOWN: "doubt",
    Role.FURNITURE: "quiet",
}
