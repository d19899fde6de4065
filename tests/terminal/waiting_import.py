"""Lets a test stop a program in the midst of an import: as `sitecustomize`, first on the path."""

import os
import sys
import time
from pathlib import Path


class Waiting:
    """Holds back the module that `WAIT_IMPORT` names until the file `go` is there."""

    def find_spec(self, name, path=None, target=None):
        if name == os.environ["WAIT_IMPORT"]:
            Path("waiting").touch()
            while not Path("go").exists():
                time.sleep(0.01)


sys.meta_path.insert(0, Waiting())
