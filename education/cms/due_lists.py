"""What editors must read, call or try again: two lists in the room where pages are written."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.menu import MenuItem

from education.due import is_overdue, to_read_again, why_try
from education.every_text import live_texts
from education.models import Helpline, Platform


@require_safe
def read_again(request: HttpRequest) -> HttpResponse:
    """Show the texts whose day has come or comes within 30 days."""
    today, finder = timezone.localdate(), AdminURLFinder(request.user)
    texts = [
        {
            "text": text,
            "kind": text._meta.verbose_name,
            "address": finder.get_edit_url(text),
            "is_overdue": is_overdue(text, today=today),
        }
        for text in to_read_again(live_texts(), today=today)
    ]
    return render(request, "education/cms/read_again.html", {"texts": texts})


@require_safe
def still_to_check(request: HttpRequest) -> HttpResponse:
    """Show the numbers that nobody called lately and the apps in which nobody tried the steps."""
    today, finder = timezone.localdate(), AdminURLFinder(request.user)
    apps = [
        {"app": app, "reasons": reasons, "address": finder.get_edit_url(app)}
        for app in Platform.objects.order_by("name")
        if (reasons := why_try(app, today=today))
    ]
    order = ("checked_on", "country_name", "pk")
    lines = Helpline.objects.still_to_check(today).order_by(*order)
    return render(request, "education/cms/still_to_check.html", {"apps": apps, "lines": lines})


@hooks.register("register_admin_urls")
def addresses_of_lists() -> list[URLPattern]:
    return [
        path("to-read-again/", read_again, name="cms-read-again"),
        path("still-to-check/", still_to_check, name="cms-still-to-check"),
    ]


@hooks.register("register_reports_menu_item")
def read_again_in_menu() -> MenuItem:
    address = reverse("cms-read-again")
    return MenuItem("To read again", address, icon_name="calendar", order=100)


@hooks.register("register_reports_menu_item")
def still_to_check_in_menu() -> MenuItem:
    address = reverse("cms-still-to-check")
    return MenuItem("Still to call or check", address, icon_name="warning", order=110)
