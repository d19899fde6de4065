"""Two dubaos at once: each kind of file keeps what either of them has saved."""

import subprocess
import sys

import pytest

from reader.names import read_corrections
from reader.store.searches import read_searches
from reader.store.tokens import user_words

EACH = 20
KINDS = {
    "searches": (
        "from reader.store.searches import change_searches as change",
        "change(file, lambda known: known.saving(name, name))",
        lambda file: set(read_searches(file).saved),
    ),
    "names": (
        "from reader.names import Kind, change_corrections as change",
        "change(file, lambda known: known.with_name(name, Kind.PERSON))",
        lambda file: set(read_corrections(file).kinds),
    ),
    "words": (
        "from reader.store.tokens import user_words",
        "user_words.add([name], file)",
        lambda file: set(user_words.read(file).numbers),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_either_has_saved_is_kept(tmp_path, kind):
    imported, change, read = KINDS[kind]
    file = tmp_path / "own" / "file"
    script = (
        f"import sys; from pathlib import Path; {imported}\n"
        "from reader.files import changing; changing.WAIT = 60\n"
        "file = Path(sys.argv[1])\n"
        f"for number in range({EACH}):\n"
        "    name = f'{sys.argv[2]}{number}'\n"
        f"    {change}\n"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", script, str(file), who]) for who in ("甲", "乙")
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert read(file) == {f"{who}{number}" for who in "甲乙" for number in range(EACH)}
