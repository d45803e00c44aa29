"""Give the editors' database role what it needs, and nothing on reports."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from safety_portal.cms_role.rights import closed_tables, tables_by_rights
from safety_portal.cms_role.statements import Existing, RoleNameError, to_give, to_take_away
from safety_portal.cms_role.too_much import (
    may_make_tables,
    meets_editors_only,
    reached_by,
    role_exists,
)


class Command(BaseCommand):
    help = (
        "Make the rights of the editors' database role exactly what the cms surface needs. Run it"
        " as the owner of the tables after each migrate. Needs PostgreSQL; harmless to repeat."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", required=True, help="the role of the editors' DATABASE_URL")
        parser.add_argument("--dry-run", action="store_true", help="print the SQL and do nothing")
        parser.add_argument(
            "--take-away", action="store_true", help="leave the role without rights"
        )

    def handle(self, *args: Any, role: str, **options: Any) -> None:  # noqa: ARG002
        if connection.vendor != "postgresql":
            message = "Only PostgreSQL has roles: here there is nothing to grant."
            raise CommandError(message)
        statements = statements_for(role, takes_away=options["take_away"])
        if options["dry_run"]:
            self.stdout.write("".join(f"{statement};\n" for statement in statements))
            return
        if not role_exists(role):
            message = f"There is no role {role}: make it first (docs/operations.md)."
            raise CommandError(message)
        # One transaction, also for editors at work: there is no moment without rights.
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            refuse_too_much(role, is_fenced=options["take_away"] or meets_editors_only(role))


def statements_for(role: str, *, takes_away: bool) -> list[str]:
    """Return the SQL, asking the database what is there. Raises CommandError."""
    try:
        if takes_away:
            return list(to_take_away(role))
        return list(to_give(role, wanted=tables_by_rights(), on=what_exists()))
    except RoleNameError as error:
        raise CommandError(str(error)) from None


def what_exists() -> Existing:
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {
            table: connection.introspection.get_sequences(cursor, table, ()) for table in tables
        }
    names = {table: [str(each["name"]) for each in rows] for table, rows in found.items()}
    return Existing(tables=tables, sequences=names)


def refuse_too_much(role: str, *, is_fenced: bool) -> None:
    """Raise CommandError for what the role may still do, by whatever way it may do it."""
    if reached := reached_by(role, closed=closed_tables()):
        message = (
            f"{role} may still reach {', '.join(reached)}, as owner, superuser, by another role or"
            " because everybody may. Make a plain role; nothing was changed."
        )
        raise CommandError(message)
    if not is_fenced:
        message = f"{role} stands above the rows it must not see: make a plain role."
        raise CommandError(message)
    if may_make_tables(role):
        message = (
            f"{role} may make tables. As the server's superuser:"
            " REVOKE CREATE ON SCHEMA public FROM PUBLIC. Nothing was changed."
        )
        raise CommandError(message)
