"""Write the keys that are missing. Never overwrites one."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reports.crypto.keyfiles import KeyFileError
from safety_portal.key_files import make_keys


class Command(BaseCommand):
    help = "Write the secret files that DATA_DIR/keys (or --folder) lacks, readable by you alone."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.DATA_DIR / "keys")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:  # noqa: ARG002
        try:
            for path in make_keys(folder):
                self.stdout.write(f"wrote {path}")
        except (KeyFileError, OSError) as error:
            raise CommandError(str(error)) from None
