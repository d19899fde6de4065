"""Files of a person's own: read whole and bounded, written whole or not at all, one at a time.

Whoever reads meanwhile finds the old text or the new one; two programs that change one file at
once lose nothing of each other.  `regular` and `reading` are all that a start loads.
"""
