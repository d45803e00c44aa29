"""Where the keys of a process come from: files, made once, mode 0400."""

from pathlib import Path

from reports.crypto.keyfiles import (
    KeyFileError,
    complete_staff_keys,
    read_secret,
    write_secret,
    write_staff_keys,
)

SECRETS = ("secret_key", "code_pepper_key", "index_key")


def make_keys(folder: Path) -> list[Path]:
    """Write the keys that `folder` lacks and return their paths. Never overwrites one."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    missing = [folder / name for name in SECRETS if not (folder / name).exists()]
    for path in missing:
        write_secret(path)
    pair = [folder / "staff_public_key", folder / "staff_private_key"]
    if not any(path.exists() for path in pair):
        write_staff_keys(*pair)
        missing += pair
    elif not pair[0].exists():
        # A start that was cut off between the two files; the public one follows from the other.
        complete_staff_keys(*pair)
        missing.append(pair[0])
    return missing


def secret_key(path: Path) -> str:
    """Return Django's SECRET_KEY, or nothing: system check E001 then stops the process."""
    try:
        return read_secret(path).hex()
    except KeyFileError:
        return ""
