"""What `dubao doctor` finds out: one thing a line, how it is, and what to do where it is wrong."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How a thing is."""

    FINE = "fine"
    NOTE = "note"  # works without; whoever wants more reads what to do
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at.

    Attributes:
        subject: A name for programs: "terminal", "state".
        says: How it is, safe, on one line.
        health: Whether that is as it should be.
        advice: What to do; empty if nothing.
    """

    subject: str
    says: str
    health: Health = Health.FINE
    advice: str = ""
