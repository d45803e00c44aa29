"""The staff of the demo, and the file that says how to sign in as one of them."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from accounts.models import User
from accounts.roles import Role, may_enter_desk

CAST = {
    "ana": Role.MODERATOR,
    "ben": Role.MODERATOR,
    "lea": Role.LEAD,
    "omar": Role.ADMINISTRATOR,
    "edna": Role.AUDITOR,
    "eda": Role.EDITOR,
    "rui": Role.REVIEWER,
}
PASSWORD_BYTES = 12
PASSWORD_LINE = "password for each of them: "  # noqa: S105


def make_cast(file: Path) -> tuple[dict[str, User], str]:
    """Return the staff by name and their one password, made at the first load and then kept."""
    password = _password_in(file) or secrets.token_urlsafe(PASSWORD_BYTES)
    return {name: _member(name, role=role, password=password) for name, role in CAST.items()}, (
        password
    )


def write_sign_in(
    file: Path, *, origin: str, password: str, codes: Iterable[tuple[str, str]]
) -> list[str]:
    """Write how to sign in, readable by the owner only. Returns the lines."""
    lines = [
        f"{origin}/desk/ as {_names(at_desk=True)}",
        f"{origin}/cms/ as {_names(at_desk=False)}",
        f"{PASSWORD_LINE}{password}",
        *(f"a reporter's code for {origin}/c/ ({what}): {code}" for what, code in codes),
    ]
    # The mode is there before the first byte of the password.
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as written:
        os.fchmod(written.fileno(), 0o600)
        written.write("\n".join(lines) + "\n")
    return lines


def _names(*, at_desk: bool) -> str:
    return ", ".join(
        f"{name} ({role.label.lower()})"
        for name, role in CAST.items()
        if may_enter_desk(role) is at_desk
    )


def _member(name: str, *, role: Role, password: str) -> User:
    user = User.objects.filter(username=name).first()
    if user is None:
        return User.objects.create_user(name, password=password, role=role)
    if not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


def _password_in(file: Path) -> str:
    if not file.exists():
        return ""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix(PASSWORD_LINE) for line in lines if PASSWORD_LINE in line), "")
