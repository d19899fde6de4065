"""Bytes in, pages of safe lines out: nothing here decides what a line means.

`pages` is the room's door.  Nothing is imported here: processes of their own run rooms in here, and
each starts with what it needs.
"""
