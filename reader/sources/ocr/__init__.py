"""Pictures of pages in, pages of printed lines out: read by eye, laid out like a PDF's.

`opening` is the room's door, `reading` asks the process that `__main__` is; `pictures` knows the
library of pictures, `engine` the one that reads characters; `light`, `finding`, `own_page`,
`level`, `ink` and `drawn` look at the picture, `glyphs`, `upright`, `evening` and `sheets` make of
it what a PDF is made of; `drawn_heads` reads the heads of a PDF that are drawn and all else of it
is told.
"""
