"""The SQL that gives the editors' database role its rights, exactly these and no other. Pure."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from accounts.roles import Role, may_edit_pages
from safety_portal.cms_role.rights import COLUMNS_TO_UPDATE, Rights

# Short enough for the name of a policy made of it, plain enough to need no quoting.
ROLE_NAME: Final = re.compile(r"[a-z_][a-z0-9_]{0,39}")
EDITORS: Final = ", ".join(f"'{role}'" for role in Role if may_edit_pages(role))
IS_EDITOR: Final = f"role IN ({EDITORS})"
# Table -> the rows that the role meets. The rows of other staff are not there for it: else whoever
# breaks in here could give a moderator another password and a passkey, and read reports.
ROWS_OF_EDITORS: Final = {
    "accounts_user": IS_EDITOR,
    "mfa_authenticator": f"user_id IN (SELECT id FROM accounts_user WHERE {IS_EDITOR})",  # noqa: S608
}
EVERYBODY: Final = "portal_everybody"


class RoleNameError(ValueError):
    """A name for a role is not one of lower-case letters, digits and lines below."""


@dataclass(frozen=True, kw_only=True)
class Existing:
    """What there is in the database that rights can be given on."""

    tables: Collection[str]
    sequences: Mapping[str, Sequence[str]] = field(default_factory=dict)


def policy_of(role: str) -> str:
    return f"{role}_meets_editors"


def to_take_away(role: str) -> Iterator[str]:
    """Give what leaves the role without any right of its own. Raises RoleNameError."""
    if not ROLE_NAME.fullmatch(role):
        message = f"{role!r} is no name for a role here: use a to z, 0 to 9 and _, at most 40."
        raise RoleNameError(message)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}"
    yield f"REVOKE ALL ON SCHEMA public FROM {role}"
    for table in ROWS_OF_EDITORS:
        yield f"DROP POLICY IF EXISTS {policy_of(role)} ON {table}"


def to_give(role: str, *, wanted: Mapping[Rights, Sequence[str]], on: Existing) -> Iterator[str]:
    """Give what makes the rights of a role exactly those wanted. Raises RoleNameError."""
    yield from to_take_away(role)
    yield f"GRANT USAGE ON SCHEMA public TO {role}"
    for rights, tables in wanted.items():
        there = [table for table in tables if table in on.tables]
        if rights and there:
            yield f"GRANT {', '.join(rights)} ON {', '.join(there)} TO {role}"
        if "INSERT" in rights:
            sequences = [each for table in there for each in on.sequences.get(table, ())]
            yield f"GRANT USAGE ON SEQUENCE {', '.join(sequences)} TO {role}"
    for table, columns in COLUMNS_TO_UPDATE.items():
        yield f"GRANT UPDATE ({', '.join(columns)}) ON {table} TO {role}"
    for table, rows in ROWS_OF_EDITORS.items():
        yield from _to_fence(table, rows=rows, role=role)


def _to_fence(table: str, *, rows: str, role: str) -> Iterator[str]:
    """Give what hides rows from this role alone: whoever else has a right keeps all of it."""
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"DROP POLICY IF EXISTS {EVERYBODY} ON {table}"
    yield f"CREATE POLICY {EVERYBODY} ON {table} USING (true) WITH CHECK (true)"
    yield (
        f"CREATE POLICY {policy_of(role)} ON {table} AS RESTRICTIVE TO {role}"
        f" USING ({rows}) WITH CHECK ({rows})"
    )
