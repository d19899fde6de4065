"""A page's file in, what the page looks like out: drawn in a process of its own.

`opening` is the room's door; it asks the process that `__main__` is.
"""
