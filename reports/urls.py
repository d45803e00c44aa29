"""The addresses of the child's site. None says what the page is about."""

from django.urls import path, register_converter

from reports.views import case, check, code, done, home, pages, question, reading


class ReaderConverter:
    """A letter for whom a page speaks to."""

    regex = f"[{''.join(reading.READERS)}]"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ReaderConverter, "reader")

app_name = "reporter"

urlpatterns = [
    path("", home.home, name="home"),
    path("start/", home.start, name="start"),
    path("s/<int:place>/", question.question, name="question"),
    path("s/check/", check.check, name="check"),
    path("s/done/", done.done, name="done"),
    path("c/", code.enter_code, name="code"),
    path("c/in/", case.read_case, name="case"),
    path("c/in/write/", case.write, name="write"),
    path("c/in/stop/", case.stop, name="stop"),
    path("c/in/keep/", case.keep, name="keep"),
    path("c/out/", code.close, name="close-case"),
    path("help/", pages.help_page, name="help"),
    path("next/", reading.next_page, name="next"),
    path("next/<reader:reader>/", reading.next_page, name="next"),
    path("private/", reading.private, name="private"),
    path("private/<reader:reader>/", reading.private, name="private"),
    path("who/", reading.who_we_are, name="who"),
    path("tips/", reading.tips, name="tips"),
    path("tips/<reader:reader>/", reading.tips, name="tips"),
    path("access/", reading.access, name="access"),
    path("leave/", pages.leave, name="leave"),
]
