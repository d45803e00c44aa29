"""One answer for everything that is not there or not yours."""


class ReportNotFoundError(Exception):
    """There is no such report, or it is not for whoever asks."""
