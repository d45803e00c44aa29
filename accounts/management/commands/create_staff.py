"""Make one staff account and say, once, how to sign in with it."""

import json
import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.models import User
from accounts.roles import Role

# 18 bytes give 24 characters and 144 bits: out of reach of guessing, short enough to type once.
PASSWORD_BYTES = 18


class Command(BaseCommand):
    help = (
        "Makes one staff account and prints one line of JSON: username, role, the password if it"
        " was made here, and with --totp the secret for an authenticator app. Shown only once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--username", required=True)
        parser.add_argument("--role", required=True, choices=[role.value for role in Role])
        parser.add_argument("--pseudonym", default="helper", help="what reporters see")
        parser.add_argument("--totp", action="store_true", help="set up an authenticator app")
        parser.add_argument("--password-file", type=Path, help="read the password from this file")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002  # Any: Django's own
        user = User(
            username=options["username"].lower(),
            role=Role(options["role"]),
            pseudonym=options["pseudonym"],
        )
        if User.objects.filter(username=user.username).exists():
            message = f"{user.username} exists already. Nothing was changed."
            raise CommandError(message)
        shown = {"username": user.username, "role": str(user.role)}
        if options["password_file"]:
            password = _read_password(options["password_file"])
        else:
            password = shown["password"] = secrets.token_urlsafe(PASSWORD_BYTES)
        _check(user, password=password)
        user.set_password(password)
        with transaction.atomic():
            user.save()
            if options["totp"]:
                shown["totp_secret"] = _add_authenticator(user)
        self.stdout.write(json.dumps(shown))


def _read_password(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        message = f"The password file {path} cannot be read."
        raise CommandError(message) from error


def _check(user: User, *, password: str) -> None:
    try:
        user.full_clean(exclude=["password"])
        validate_password(password, user)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from None


def _add_authenticator(user: User) -> str:
    secret: str = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret
