"""Which paper, day and page a file is of, told by names and neighbours, and what pages share."""
