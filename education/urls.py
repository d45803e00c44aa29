"""What may be read: advice, guides, campaigns, figures. No address says what its page is about."""

from django.urls import path

from education.views import facts

app_name = "learn"

urlpatterns = [
    path("facts/", facts.facts, name="facts"),
    path("facts/<int:number>.csv", facts.figure_rows, name="figure-rows"),
]
