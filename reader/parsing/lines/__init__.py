"""Lines: what stands on a page → units of text, each a line or several that surely go on."""
