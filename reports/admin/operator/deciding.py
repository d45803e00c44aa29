"""The pages on which a second person decides on a proposal, whatever it would change."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from reports.admin.operator.forms import DeclineForm
from reports.admin.page import staff_of
from service.actions.decline_change import decline_change
from service.actions.withdraw_change import withdraw_change
from service.proposal import (
    ChangeDecidedError,
    ChangeOutdatedError,
    NotYourProposalError,
    OwnProposalError,
    Proposal,
)

REFUSALS = {
    OwnProposalError: gettext_lazy("You proposed this: somebody else must decide."),
    ChangeDecidedError: gettext_lazy("Somebody has decided this already."),
    NotYourProposalError: gettext_lazy("Somebody else proposed this: decline it with a reason."),
}

Row = TypeVar("Row", bound=Proposal)
Row_contra = TypeVar("Row_contra", bound=Proposal, contravariant=True)


class ShowsChange(Protocol[Row_contra]):
    """Draws the page of one change; `refusal` says why nothing was decided."""

    def __call__(
        self, request: HttpRequest, change: Row_contra, *, form: DeclineForm, refusal: object = ""
    ) -> HttpResponse: ...


@dataclass(frozen=True, kw_only=True)
class Deciding(Generic[Row]):
    """The four views of one kind of proposal. `change_of` raises Http404 for one that is not."""

    change_of: Callable[[UUID], Row]
    show_change: ShowsChange[Row]
    # Any: an action, with `change`, `by` and `now` by name.
    agree_to: Callable[..., Any]
    agreed: Promise
    outdated: Promise
    overview: str

    @method_decorator(require_safe)
    def one_change(self, request: HttpRequest, change_id: UUID) -> HttpResponse:
        return self.show_change(request, self.change_of(change_id), form=DeclineForm())

    @method_decorator(require_POST)
    def agree(self, request: HttpRequest, change_id: UUID) -> HttpResponse:
        return self._decide(request, change_id, self.agree_to, said=str(self.agreed))

    @method_decorator(require_POST)
    def decline(self, request: HttpRequest, change_id: UUID) -> HttpResponse:
        form = DeclineForm(request.POST)
        if not form.is_valid():
            return self.show_change(request, self.change_of(change_id), form=form)
        reason, said = form.cleaned_data["reason"], _("Declined. Nothing changed.")
        return self._decide(request, change_id, decline_change, said=said, reason=reason)

    @method_decorator(require_POST)
    def withdraw(self, request: HttpRequest, change_id: UUID) -> HttpResponse:
        said = _("Taken back. Nothing changed.")
        return self._decide(request, change_id, withdraw_change, said=said)

    def _decide(
        self,
        request: HttpRequest,
        change_id: UUID,
        action: Callable[..., Any],
        *,
        said: str,
        **given: str,
    ) -> HttpResponse:
        """Do it, or say on the page of the change why not."""
        refusals = {**REFUSALS, ChangeOutdatedError: self.outdated}
        try:
            action(
                change=self.change_of(change_id), by=staff_of(request), now=timezone.now(), **given
            )
        except tuple(refusals) as refused:
            # As it is now: somebody else may have decided.
            change, refusal = self.change_of(change_id), refusals[type(refused)]
            return self.show_change(request, change, form=DeclineForm(), refusal=refusal)
        messages.success(request, said)
        return redirect(self.overview)
