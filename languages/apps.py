"""The app that brings the template tags of `{% load lines %}`."""

from django.apps import AppConfig


class LanguagesConfig(AppConfig):
    name = "languages"
    verbose_name = "Languages"
