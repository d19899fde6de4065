"""Screens: the reading screen, and what opens over it."""
