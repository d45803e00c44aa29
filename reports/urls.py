"""The addresses of the child's site. None says what the page is about."""

from django.urls import path, register_converter

from reports.views import (
    badly,
    case,
    case_wishes,
    check,
    code,
    done,
    home,
    language,
    new_code,
    pages,
    place,
    question,
    reading,
    section_list,
    tell,
    try_code,
)
from reports.vocabulary import CAMPAIGN_SLUG

# Importing it gives the addresses their letter of a reader.
from service import readers as readers


class CampaignConverter:
    """The name of a campaign. Whether there is one is not asked: `education` knows them."""

    regex = CAMPAIGN_SLUG

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CampaignConverter, "campaign")


app_name = "reporter"

urlpatterns = [
    path("", home.home, name="home"),
    path("k/<campaign:campaign>/tell/", tell.tell, name="tell"),
    path("start/", home.start, name="start"),
    path("s/<int:place>/", question.question, name="question"),
    path("s/list/", section_list.section_list, name="list"),
    path("s/check/", check.check, name="check"),
    path("s/done/", done.done, name="done"),
    path("s/try/", try_code.try_code, name="try-code"),
    path("c/", code.enter_code, name="code"),
    path("c/in/", case.read_case, name="case"),
    path("c/in/write/", case.write, name="write"),
    path("c/in/skip/", case_wishes.skip, name="skip"),
    path("c/in/hide/", case_wishes.hide, name="hide"),
    path("c/in/show/", case_wishes.unfold, name="unfold"),
    path("c/in/helped/", case_wishes.helped, name="helped"),
    path("c/in/again/", case_wishes.open_again, name="open-again"),
    path("c/in/code/", new_code.new_code, name="new-code"),
    path("c/in/code/new/", new_code.new_code_shown, name="new-code-shown"),
    path("c/in/person/", case_wishes.ask_person, name="person"),
    path("c/in/keep-person/", case_wishes.keep_person, name="keep-person"),
    path("c/in/badly/", badly.badly, name="badly"),
    path("c/in/stop/", case_wishes.stop, name="stop"),
    path("c/in/keep/", case_wishes.keep, name="keep"),
    path("c/in/delete/", case_wishes.delete, name="delete"),
    path("c/in/keep-all/", case_wishes.keep_all, name="keep-all"),
    path("c/out/", code.close, name="close-case"),
    path("help/", pages.help_page, name="help"),
    path("place/", place.pick_place, name="place"),
    path("next/", reading.next_page, name="next"),
    path("next/<reader:reader>/", reading.next_page, name="next"),
    path("private/", reading.private, name="private"),
    path("private/<reader:reader>/", reading.private, name="private"),
    path("who/", reading.who_we_are, name="who"),
    path("tips/", reading.tips, name="tips"),
    path("tips/<reader:reader>/", reading.tips, name="tips"),
    path("access/", reading.access, name="access"),
    path("lang/", language.choose_language, name="language"),
    path("leave/", pages.leave, name="leave"),
]
