"""The project as an app, only so that its system checks and commands are found."""

from django.apps import AppConfig

# Importing it registers them.
from safety_portal import checks as checks
from safety_portal.cms_role import at_start as at_start


class PortalConfig(AppConfig):
    name = "safety_portal"
    verbose_name = "Safety portal"
