"""One writer beside the screen: what is said goes in, and is on the disk within a second."""

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.errors import FailedError
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind

GATHERING = 0.5  # seconds in which what is said is gathered for one transaction
AGAIN = 5.0  # seconds after which what could not be written is tried again
AT_THE_END = 10.0  # seconds that leaving waits for what is being written: 100,000 items take one


class Keeper:
    """Keeps items in a file; what goes wrong is told once and costs nothing but the keeping.

    All methods may be called from any thread; `open` and what reads are for a worker.

    Attributes:
        trouble: Why what was said last is not kept, on one line; empty if nothing is wrong.
    """

    def __init__(self, path: Path | None, tell: Callable[[str], None]) -> None:
        """Nothing is opened yet, and what is said waits.

        Args:
            path: The file; None keeps nothing.
            tell: Is told, on one line and from some thread, what a person should know.
        """
        self.trouble = ""
        self._path = path
        self._tell = tell
        self._file: StateFile | None = None
        self._waiting: dict[tuple[ItemKind, str], Item] = {}
        self._changed = threading.Condition()
        self._writer: threading.Thread | None = None
        self._opening = threading.Lock()
        self._is_tried = self._is_writing = self._is_over = False
        self._hurries = 0  # how many wait in `flush`
        self._failures = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a file to read."""
        return self._file is not None

    def open(self, patience: float = -1) -> None:
        """Open the file, and begin to write; once, and whoever else asks waits, -1 for ever."""
        if not self._opening.acquire(timeout=patience):
            return
        try:
            if self._path is not None and not self._is_tried:
                self._is_tried = True
                self._open(self._path)
        finally:
            self._opening.release()

    def _open(self, path: Path) -> None:
        try:
            file = StateFile(path)
        except FailedError as trouble:
            self._fail(str(trouble))
            return
        if file.notice:
            self._tell(file.notice)
        with self._changed:
            self._file = file
            if file.is_writable:
                self._writer = threading.Thread(target=self._write, args=(file,), daemon=True)
                self._writer.start()

    def about(self, ids: Iterable[str]) -> list[Item]:
        """Return what the file says of articles; nothing where it cannot be read."""
        return self._read(lambda file: file.about(ids))

    def latest(self, kind: ItemKind) -> list[Item]:
        """Return what the file says of a kind, the latest first."""
        return self._read(lambda file: file.latest(kind))

    def every(self) -> list[Item]:
        """Return all that the file says, also what was taken back."""
        return self._read(lambda file: list(file.every()))

    def put(self, items: Sequence[Item]) -> None:
        """Have items kept soon; of one kind and key, the last one.

        The writer is woken by the first of them; it gathers the others without being told.
        """
        with self._changed:
            is_first = not self._waiting
            self._waiting.update({(item.kind, item.key): item for item in items})
            if is_first:
                self._changed.notify_all()

    def flush(self, patience: float = AT_THE_END) -> bool:
        """Write at once; return whether all that was said is on the disk."""
        with self._changed:
            if self._writer is None:
                return not self._waiting
            before = self._failures
            self._hurries += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._is_kept() or self._failures > before, patience)
            self._hurries -= 1
            return self._is_kept()

    def close(self, patience: float = AT_THE_END) -> bool:
        """Write what is left, and end; return whether all of it is on the disk.

        What was said before the file was open waits for that, and so does what is being opened: it
        may have something to tell.
        """
        if self._waiting or self._opening.locked():
            self.open(patience)
        is_kept = self.flush(patience)
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        return is_kept

    def _is_kept(self) -> bool:
        return not (self._waiting or self._is_writing)

    def _read(self, read: Callable[[StateFile], list[Item]]) -> list[Item]:
        if self._file is None:
            return []
        try:
            return read(self._file)
        except FailedError as trouble:
            self._fail(str(trouble))
            return []

    def _write(self, file: StateFile) -> None:
        """In a thread of its own, until the end."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._is_over)
                pause = AGAIN if self.trouble else GATHERING
                self._changed.wait_for(lambda: self._hurries or self._is_over, pause)
                if self._is_over:
                    break
                items, self._waiting, self._is_writing = self._waiting, {}, True
            trouble = _put(file, list(items.values()))
            with self._changed:
                self._is_writing = False
                if trouble:
                    self._waiting = {**items, **self._waiting}
                    self._failures += 1
                self._changed.notify_all()
            self._fail(trouble)
        file.close()

    def _fail(self, trouble: str) -> None:
        """Tell what is wrong, once as long as it is so."""
        is_new, self.trouble = bool(trouble) and trouble != self.trouble, trouble
        if is_new:
            self._tell(trouble)


def _put(file: StateFile, items: Sequence[Item]) -> str:
    try:
        file.put(items)
    except FailedError as trouble:
        return str(trouble)
    return ""
