"""An archive of issues in a folder, found again by an index: pages in, answers to queries out.

`records` is a page as lines that people can read, `folder` keeps the files, `index` the SQLite
file over them, `candidates` asks it who may answer, `searching` who does, `archive` is all of it.
`issue_archive` is what that and the one in PostgreSQL (`served`) have in common, `addresses` knows
which of them is meant.
"""

from reader.library.archive import Archive
from reader.library.folder import is_library

__all__ = ["Archive", "is_library"]
