"""Numbers for whoever may see no report: the one app that sees both figures and education."""

from django.apps import AppConfig


class TransparencyConfig(AppConfig):
    name = "transparency"
    verbose_name = "Figures"
