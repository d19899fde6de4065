"""Pages written for other programs and for paper: Markdown, HTML, EPUB, text, data, citations."""
