"""The addresses of the child's site. None says what the page is about."""

from django.urls import path

from reports.views import case, check, code, home, pages, question

app_name = "reporter"

urlpatterns = [
    path("", home.home, name="home"),
    path("start/", home.start, name="start"),
    path("s/<int:place>/", question.question, name="question"),
    path("s/check/", check.check, name="check"),
    path("s/done/", check.done, name="done"),
    path("c/", code.enter_code, name="code"),
    path("c/in/", case.read_case, name="case"),
    path("c/in/write/", case.write, name="write"),
    path("c/in/stop/", case.stop, name="stop"),
    path("c/in/keep/", case.keep, name="keep"),
    path("c/out/", code.close, name="close-case"),
    path("help/", pages.help_page, name="help"),
    path("next/", pages.next_page, name="next"),
    path("leave/", pages.leave, name="leave"),
]
