"""PDFs in, pages of printed lines out: read in a process of its own, laid out by geometry.

`opening` is the room's door, `reading` asks the process that `__main__` is,
`kept` has what it told before; `library`, `font_source`, `pdfium`, `glyphs`, `outlines`, `shapes`,
`layers`, `clipping` and `covers` know pdfium;
`hidden_words` leaves out what nobody sees, and `aslant` sets apart what lies aslant or beside what
is cut; `outlined` and `drawn_heads` find lines that paths draw; `records` are what it tells,
`evidence` what of it is believed;
`vertical` turns a page whose text runs down, and `backwards` its level lines; `regions` takes out
what runs the other way, and `scaling` sets odd sizes right; `rows`, `edges`, `lines`, `raised`,
`loose`, `abreast`, `upright`, `sheet_lines` and `pieces` put characters together, `ruby` leaves out
what says their sounds; `boxes`, `drafts`, `stories`, `sequence`, `crossheads`, `next_columns`,
`notices`, `order` and `layout` the page, `setting` says what is known of each line.
"""
