"""Widgets, one a file; each says what happened with messages nested in it."""
