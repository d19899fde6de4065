"""The reader in a browser: a server of this machine alone, and a terminal behind each page."""
