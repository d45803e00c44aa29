"""The service app."""

from importlib import import_module

from django.apps import AppConfig


class ServiceConfig(AppConfig):
    name = "service"
    verbose_name = "Service"

    def ready(self) -> None:
        # Importing it registers the checks; they look at rows, so not before there are models.
        import_module("service.checks")
