"""The editor of translations, with a second person before anything goes up."""

from typing import Any  # Wagtail and wagtail-localize ship no types

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import edit_translation, user_can_edit_instance

from accounts.models import User
from education.actions.submit_translation import (
    LinesMissingError,
    SubmittedAlreadyError,
    submit_translation,
)
from education.actions.take_translation_file import (
    FileTooLargeError,
    NoTranslationFileError,
    OtherTranslationError,
    take_translation_file,
)
from education.cms.sent_back import say_why

BY_TWO = "One person puts nothing up: send the translation to a second person."
NO_ALIAS = "A page that repeats the English would speak English to readers of another language."
SENT = "“{name}” is with a second person. You will see here what they say."
MISSING = (
    "Lines without words: {missing}. Translate them first, or readers meet English in between."
)
WAITING = "A second person has it already. Wait for what they say."
TAKEN = "Lines taken from the file: {lines}."
UNKNOWN = "Lines of the file that are no longer on the page: {unknown}. Download it anew."
NOT_TAKEN = {
    FileTooLargeError: "The file is larger than any page needs. Send the one you downloaded.",
    NoTranslationFileError: "This is no PO file in UTF-8. Send the one you downloaded, filled in.",
    OtherTranslationError: "The file belongs to another page or another language.",
}


def edit_by_two(request: HttpRequest, row: Any) -> HttpResponse | None:
    """Show the editor of translations; refuse its own way up, which asks nobody."""
    if not isinstance(row, TranslatableMixin) or getattr(row, "alias_of_id", None):
        return None
    if not isinstance(row, TranslatableMixin):
        return None
    wanted = Translation.objects.filter(source__object_id=row.translation_key, enabled=True)
    translation = wanted.filter(target_locale=row.locale).first()
    if translation is None:
        return None
    if request.POST.get("action") == "publish":
        messages.error(request, BY_TWO)
        return redirect(request.path)
    say_why(request, row)
    answer: HttpResponse = edit_translation(request, translation, row)
    return answer


@require_POST
def send_to_second_person(request: HttpRequest, translation_id: int) -> HttpResponse:
    who = signed_in(request)
    translation = translation_for(who, translation_id)
    row = translation.get_target_instance()
    try:
        submit_translation(translation=translation, by=who)
    except LinesMissingError as error:
        messages.error(request, MISSING.format(missing=error.missing))
    except SubmittedAlreadyError:
        messages.error(request, WAITING)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, SENT.format(name=row))
    return redirect(translation.get_target_instance_edit_url())


@require_POST
def take_file(request: HttpRequest, translation_id: int) -> HttpResponse:
    who = signed_in(request)
    translation = translation_for(who, translation_id)
    file = request.FILES.get("file")
    content = file.read() if file else b""
    try:
        taken = take_translation_file(translation=translation, file=content, by=who)
    except tuple(NOT_TAKEN) as error:
        messages.error(request, NOT_TAKEN[type(error)])
    else:
        messages.success(request, TAKEN.format(lines=taken.lines))
        if taken.unknown:
            messages.warning(request, UNKNOWN.format(unknown=taken.unknown))
    return redirect(translation.get_target_instance_edit_url())


def refuse_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    messages.error(request, NO_ALIAS)
    return redirect("wagtailadmin_pages:edit", get_object_or_404(Page, pk=page_id).pk)


def translation_for(who: User, translation_id: int) -> Translation:
    """Return it for who may edit its page. Raises Http404 or PermissionDenied."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not user_can_edit_instance(who, translation.get_target_instance()):
        raise PermissionDenied
    return translation


def signed_in(request: HttpRequest) -> User:
    """Return who is asking. Raises PermissionDenied for nobody, whom no address lets in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
