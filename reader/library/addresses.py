"""A text in, whether it is the address of an archive in PostgreSQL out; asked before all else."""

SCHEMES = ("postgresql://", "postgres://")


def is_address(text: str) -> bool:
    """Whether a text is the address of an archive in PostgreSQL."""
    return text.startswith(SCHEMES)
