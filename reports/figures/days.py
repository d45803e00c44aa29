"""Days of the operator's time zone as moments: every figure is counted between two of them."""

from datetime import date, datetime, time

from reports.local_time import site_zone


def start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=site_zone())
