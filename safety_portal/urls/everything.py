"""One process for all of it: the embedded default, for trying out and one trusted machine."""

from safety_portal.urls import cms, desk, public

urlpatterns = [*desk.urlpatterns, *cms.editing, *public.urlpatterns]
handler404 = public.handler404
handler500 = public.handler500
handler400 = public.handler400
