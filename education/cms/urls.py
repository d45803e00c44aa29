"""Pages of our own below /cms/; most stand before Wagtail's page of the same address."""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from education.cms import beginning, languages, translating
from education.cms.menus import OwnSettings

urlpatterns = decorate_urlpatterns(
    [
        path("account/", OwnSettings.as_view(), name="cms-account"),
        path("languages/", languages.languages, name="cms-languages"),
        path(
            "localize/submit/page/<int:page_id>/",
            beginning.BeginPage.as_view(),
            name="cms-begin-page",
        ),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            beginning.BeginText.as_view(),
            name="cms-begin-text",
        ),
        path(
            "localize/update/<int:translation_source_id>/",
            beginning.Sync.as_view(),
            name="cms-sync",
        ),
        path(
            "localize/translate/<int:translation_id>/pofile/upload/",
            translating.take_file,
            name="cms-take-file",
        ),
        path(
            "localize/translate/<int:translation_id>/send/",
            translating.send_to_second_person,
            name="cms-send-translation",
        ),
        path(
            "localize/page/<int:page_id>/convert_to_alias/",
            translating.refuse_alias,
            name="cms-refuse-alias",
        ),
    ],
    require_admin_access,
)
