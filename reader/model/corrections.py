"""What a person overrules of a parsed page: read from a sidecar, applied after parsing."""

from dataclasses import dataclass

from reader.model.article import Role


@dataclass(frozen=True, slots=True)
class Corrections:
    """A person's word on one page; it wins over what parsing decided.

    Block numbers are those of the page as parsed without corrections (`Block.number`, from 1):
    a correction never renumbers the others.  A number that the page does not have is ignored.

    Attributes:
        roles: Role by block number.
        starts: Whether this block starts an article, by block number.
        joins: Blocks that go on with the block above them.
    """

    roles: tuple[tuple[int, Role], ...] = ()
    starts: tuple[tuple[int, bool], ...] = ()
    joins: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.roles or self.starts or self.joins)
