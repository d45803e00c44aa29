"""The service app."""

from django.apps import AppConfig

# Importing it registers them.
from service import checks as checks


class ServiceConfig(AppConfig):
    name = "service"
    verbose_name = "Service"
