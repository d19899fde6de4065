"""Data files in, pages of given lines out: articles that their source has told apart already.

`opening` is the room's door.  A format's module makes `Manuscript`s of bytes, `manuscripts` makes
pages of these; what columns and keys mean stands in `columns`.
"""
