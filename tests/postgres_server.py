"""A PostgreSQL server of the tests' own: started where its programs are found, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BINARIES = "/usr/lib/postgresql/*/bin"
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def programs():
    """Where initdb and pg_ctl are; None where they are not."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/").glob(BINARIES.lstrip("/")), reverse=True)
    return next((one for one in folders if (one / "pg_ctl").exists()), None)


def why_not() -> str:
    """Why no server can be started; empty if one can."""
    if programs() is None:
        return "PostgreSQL is not installed here (Debian: postgresql)"
    if os.geteuid() == 0 and "nobody" not in {one.pw_name for one in pwd.getpwall()}:
        return "PostgreSQL does not run for root, and there is no user nobody"
    return ""


def _run(command, *folders):
    """Run a program that refuses to be root's."""
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:
        other = pwd.getpwnam("nobody")
        for folder in folders:
            os.chown(folder, other.pw_uid, other.pw_gid)
        as_user = {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False, **as_user)
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def server(settings=FAST):
    """Yield the address of an empty database, reached by a socket in a folder only."""
    binaries = programs()
    # A socket's path is short, so this is not in the test's own folder.
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as place:
        Path(place).chmod(0o711)
        data, socket = Path(place, "data"), Path(place, "s")
        for folder in (data, socket):
            folder.mkdir(mode=0o700)
        initdb = [binaries / "initdb", "-D", data, "-U", "dubao", "-A", "trust", "-N", "-E", "UTF8"]
        _run([*initdb, "--locale=C"], data, socket)
        given = " ".join(f"-c {one}" for one in settings)
        options = f"-k {socket} -c listen_addresses='' -c unix_socket_permissions=0777 {given}"
        ctl = [binaries / "pg_ctl", "-D", data, "-w", "-s"]
        if os.geteuid() == 0:
            socket.chmod(0o711)
        _run([*ctl, "-o", options, "-l", data / "log", "start"])
        try:
            yield f"postgresql://dubao@/postgres?host={socket}"
        finally:
            _run([*ctl, "-m", "immediate", "stop"])
