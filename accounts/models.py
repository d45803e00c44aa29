"""The staff account: a username, a role, and the name that reporters see."""

from typing import Any
from uuid import uuid4

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from accounts.roles import Role, may_enter_desk


class UserManager(BaseUserManager["User"]):
    """Accounts are made with a role. There is no superuser: nobody stands above the roles."""

    use_in_migrations = False

    def get_queryset(self) -> models.QuerySet["User"]:
        """Let a library ask who stands above the roles, and be told: nobody."""
        nobody: dict[str, Any] = {"is_superuser": models.Value(False)}  # noqa: FBT003
        return super().get_queryset().alias(**nobody)

    def create_user(
        self, username: str, *, password: str, role: Role, pseudonym: str = "helper"
    ) -> "User":
        user = self.model(username=username, role=role, pseudonym=pseudonym)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractUser):
    """One member of staff. No name and no e-mail are kept: what is not stored cannot leak."""

    first_name = None  # type: ignore[assignment]  # removes the inherited column
    last_name = None  # type: ignore[assignment]
    email = None  # type: ignore[assignment]
    is_superuser = False
    REQUIRED_FIELDS = []

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    role = models.CharField(max_length=20, choices=[(role.value, role.label) for role in Role])
    pseudonym = models.CharField(
        max_length=40, default="helper", help_text="What reporters see instead of the username."
    )

    objects = UserManager()  # type: ignore[assignment,misc]

    class Meta(AbstractUser.Meta):
        verbose_name = "staff account"
        verbose_name_plural = "staff accounts"
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in Role]), name="staff_role_is_known"
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        # Sign-in looks for the lower-case form, so that "Ana" and "ana" are one person.
        self.username = self.username.lower()
        super().save(*args, **kwargs)

    @property
    def is_staff(self) -> bool:  # type: ignore[override]  # follows the role, never stored
        return may_enter_desk(Role(self.role))

    def get_full_name(self) -> str:
        return ""

    def get_short_name(self) -> str:
        return self.username
