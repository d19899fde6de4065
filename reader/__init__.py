"""dubao: raw newspaper pages in, articles set for reading out."""

__version__ = "0.1.0"
