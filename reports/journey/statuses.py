"""The statuses that a case page may show, in the groups in which they are explained. Pure."""

from collections.abc import Mapping
from typing import Final

# What a status means where its own text says too little, or only names a day.
MORE: Final = "statuses"
# Key of the group -> keys of the statuses. One that begins like another and says no more of what
# it means is left out.
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "status_now": ("st_new", "st_read", "st_ask"),
    "status_more": ("st_check2", "st_link"),
    "status_teams": ("st_pass_ok", "st_pass_must", "st_wait"),
    "status_end": ("st_done", "st_cannot", "st_notus"),
    "status_else": ("st_late", "st_work", "st_stop", "st_open"),
}
