"""The editions that tests of fetching serve are those that tests of reading open."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "sources" / "html"))
