"""What a person leaves behind in reading: read, starred, noted, where; one SQLite file of theirs.

`items` says what can be said of what, `file` keeps it, `keeper` writes it beside the screen,
`remembered` is what the screen asks, `last` what the first frame asks, `exchange` the way out of
the file and back in.
"""
