"""What a store that does not answer looks like to whoever asked it."""


class SessionUnavailableError(Exception):
    """The store does not answer. Not an empty session: nothing of it is known to be lost."""
