"""What a child, a carer or a teacher can read, and the numbers they can call."""

from importlib import import_module

from django.apps import AppConfig


class EducationConfig(AppConfig):
    name = "education"
    verbose_name = "Advice and help lines"

    def ready(self) -> None:
        """Begin to listen and to guard: it needs the models of `accounts`, which come later."""
        for name in ("education.editors", "education.going_up", "education.publishing"):
            import_module(name)
