"""Plain lines to the person at the terminal."""

import sys


class RefusedError(Exception):
    """What stops a script, in one line that says what to do."""


def say(line: str) -> None:
    """Print one line at once, also when the output is a pipe."""
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except (BrokenPipeError, ValueError):  # The reader went away; stopping cleanly matters more.
        return


def complain(line: str) -> None:
    """Print one line on the error stream."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
