"""What a database role may do that the editors' must not. Asks PostgreSQL itself."""

from collections.abc import Sequence

from django.db import connection

from safety_portal.cms_role.statements import ROWS_OF_EDITORS, policy_of

# Also what comes by way of another role, of everybody, or of being the owner.
REACHED = """
SELECT relname FROM pg_class
WHERE relname = ANY(%(tables)s) AND relkind IN ('r', 'p') AND (
    has_any_column_privilege(%(role)s, oid, 'SELECT, INSERT, UPDATE, REFERENCES')
    OR has_table_privilege(%(role)s, oid, 'DELETE, TRUNCATE, TRIGGER')
    OR pg_has_role(%(role)s, relowner, 'MEMBER')
) ORDER BY relname
"""
FENCED = """
SELECT count(*) FROM pg_class JOIN pg_policies ON tablename = relname
WHERE relname = ANY(%(tables)s) AND relrowsecurity AND policyname = %(policy)s
AND permissive = 'RESTRICTIVE' AND %(role)s = ANY(roles)
"""
ABOVE_ALL = (
    "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = %(role)s"
)
MAKES_TABLES = "SELECT has_schema_privilege(%(role)s, 'public', 'CREATE')"


def role_of_this_process() -> str:
    """Return whom the database takes this process for. Raises django.db.Error."""
    return str(_ask("SELECT current_user")[0])


def role_exists(role: str) -> bool:
    return bool(_ask("SELECT 1 FROM pg_roles WHERE rolname = %(role)s", role=role))


def reached_by(role: str, *, closed: Sequence[str]) -> list[str]:
    """Return the closed tables that the role may read or change. Raises django.db.Error."""
    return [str(name) for name in _ask(REACHED, role=role, tables=list(closed))]


def meets_editors_only(role: str) -> bool:
    """Return whether the accounts and second factors of other staff are hidden from the role."""
    if any(_ask(ABOVE_ALL, role=role)):
        return False
    tables = list(ROWS_OF_EDITORS)
    return _ask(FENCED, role=role, tables=tables, policy=policy_of(role)) == [len(tables)]


def may_make_tables(role: str) -> bool:
    return any(_ask(MAKES_TABLES, role=role))


def _ask(statement: str, **values: str | list[str]) -> list[object]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]
