"""Surfaces without a staff door."""

import allauth.account
import pytest
from allauth.account.apps import AccountConfig
from django.core.exceptions import ImproperlyConfigured

from accounts.sign_in_app import SignInConfig


def test_a_process_without_staff_pages_starts_without_staff_middleware(settings):
    settings.MIDDLEWARE = []

    SignInConfig("allauth.account", allauth.account).ready()
    with pytest.raises(ImproperlyConfigured):
        AccountConfig("allauth.account", allauth.account).ready()
