"""Sign-in of staff: allauth's views by name. Sign-up, mail and social sign-in have no address."""

from allauth.account import views as sign_in
from django.urls import include, path

from accounts import views

urlpatterns = [
    path("login/", sign_in.login, name="account_login"),
    path("logout/", sign_in.logout, name="account_logout"),
    path("inactive/", sign_in.account_inactive, name="account_inactive"),
    path("reauthenticate/", sign_in.reauthenticate, name="account_reauthenticate"),
    path("password/change/", sign_in.password_change, name="account_change_password"),
    path("password/reset/", views.forgotten_password, name="account_reset_password"),
    path("2fa/", include("allauth.mfa.urls")),
]
