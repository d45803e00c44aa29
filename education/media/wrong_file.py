"""A file that cannot be used, with what its editor can do about it."""


class WrongFileError(Exception):
    """Its message is a sentence for an editor: what is wrong, and how to make a file that works."""
