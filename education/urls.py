"""What may be read: advice, guides, campaigns, figures. No address says what its page is about."""

from django.urls import URLPattern

app_name = "learn"

urlpatterns: list[URLPattern] = []
