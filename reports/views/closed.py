"""The page of a visit that is over. It says nothing of what this site is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def closed(request: HttpRequest) -> HttpResponse:
    return render(request, "reports/reporter/closed.html")
