"""An edition's address in, its issue in a folder out: the only room that knows the network.

Nothing here is done unless a person asks for a paper, and no host is asked but the paper's own.
"""
