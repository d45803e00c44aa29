"""What a child, a carer or a teacher can read, and the numbers they can call."""

from django.apps import AppConfig


class EducationConfig(AppConfig):
    name = "education"
    verbose_name = "Advice and help lines"
