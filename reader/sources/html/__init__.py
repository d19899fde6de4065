"""Web pages and digital editions (数字报), as saved: HTML in, pages of known articles out."""
