"""Pages of our own below /cms/; each stands before Wagtail's page of the same address."""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from education.cms.menus import OwnSettings

urlpatterns = decorate_urlpatterns(
    [
        path("account/", OwnSettings.as_view(), name="cms-account"),
    ],
    require_admin_access,
)
