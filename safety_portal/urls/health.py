"""Is the process up, and can it work? On every surface."""

from django.urls import path

from safety_portal import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
