"""Leave the sign that a background process works."""

from datetime import datetime

from reports.models import Heartbeat

WORKER = "worker"


def beat_heart(*, name: str, now: datetime) -> None:
    """Write when `name` last did its work."""
    Heartbeat.objects.update_or_create(name=name, defaults={"at": now})
