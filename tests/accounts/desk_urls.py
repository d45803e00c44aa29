"""An empty desk: Django's own admin site, with the sign-in of the project."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from accounts.views import redirect_to_sign_in


class EmptyDesk(AdminSite):
    def login(
        self,
        request: HttpRequest,
        extra_context: dict[str, object] | None = None,  # noqa: ARG002
    ) -> HttpResponse:
        return redirect_to_sign_in(request)


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("the child's page")


urlpatterns = [
    path("accounts/", include("accounts.urls")),
    path("desk/", EmptyDesk(name="desk").urls),
    path("", home, name="home"),
]
