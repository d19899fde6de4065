"""What a PDF unpacks to is bounded, too."""

import subprocess
import sys
import zlib

import pytest

MOST = 512 * 1024  # kilobytes
BLANKS = b" " * 1_000_000

# Asked by a small process: one that is begun counts the memory of whoever began it, too.
READING = """
import os, subprocess, sys
with open(sys.argv[1], "rb") as file:
    command = [sys.executable, "-m", "reader.sources.pdf", "0"]
    none = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=file, stdout=none, stderr=none)
print(os.wait4(process.pid, 0)[2].ru_maxrss)
"""
PAGE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj
"""


def bomb(megabytes):
    """A PDF of a few hundred bytes whose page is drawn by so much white space, packed twice."""
    packing = zlib.compressobj(9)
    head = packing.compress(BLANKS) + packing.flush(zlib.Z_FULL_FLUSH)
    block = packing.compress(BLANKS) + packing.flush(zlib.Z_FULL_FLUSH)
    stream = zlib.compress(head + block * (megabytes - 1) + packing.flush(), 9)
    drawn = f"4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length {len(stream)}>>stream\n"
    return PAGE + drawn.encode() + stream + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.mark.skipif(sys.platform != "linux", reason="counts kilobytes as Linux does")
@pytest.mark.parametrize("megabytes", [400, 800])
def test_a_small_file_that_unpacks_to_much_takes_little_memory(tmp_path, megabytes):
    path = tmp_path / "page.pdf"
    path.write_bytes(bomb(megabytes))
    asked = [sys.executable, "-c", READING, str(path)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert 0 < int(done.stdout) < MOST
