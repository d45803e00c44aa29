"""A passkey in software: what a phone or a key does, with the same messages."""

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from secrets import token_bytes
from typing import Any

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from accounts.models import User

HOST = "testserver"
ORIGIN = f"https://{HOST}"
LOGIN = "/accounts/2fa/webauthn/login/"
PRESENT, VERIFIED = AuthenticatorData.FLAG.UP, AuthenticatorData.FLAG.UV
WITH_KEY = AuthenticatorData.FLAG.AT


@dataclass(frozen=True)
class SoftPasskey:
    user: User
    credential_id: bytes
    key: EllipticCurvePrivateKey

    @classmethod
    def of(cls, user: User) -> "SoftPasskey":
        """Make a passkey and register it for `user`."""
        passkey = cls(
            user=user, credential_id=token_bytes(16), key=generate_private_key(SECP256R1())
        )
        WebAuthn.add(user, "phone", passkey._registration())
        return passkey

    def with_another_key(self) -> "SoftPasskey":
        return replace(self, key=generate_private_key(SECP256R1()))

    def sign_in(self, client: Client, *, user_was_verified: bool = True) -> Any:
        asked = client.get(LOGIN, headers={"accept": "application/json"}, secure=True)
        challenge = asked.json()["request_options"]["publicKey"]["challenge"]
        flags = PRESENT | VERIFIED if user_was_verified else PRESENT
        credential = self._assertion(challenge=challenge, flags=flags)
        return client.post(LOGIN, {"credential": json.dumps(credential)}, secure=True)

    def _envelope(self, response: dict[str, str]) -> dict[str, object]:
        own_id = websafe_encode(self.credential_id)
        return {
            "id": own_id,
            "rawId": own_id,
            "type": "public-key",
            "clientExtensionResults": {"credProps": {"rk": True}},
            "response": response,
        }

    def _registration(self) -> dict[str, object]:
        data = AuthenticatorData.create(
            sha256(HOST.encode()).digest(),
            PRESENT | VERIFIED | WITH_KEY,
            0,
            AttestedCredentialData.create(
                Aaguid.NONE,
                self.credential_id,
                ES256.from_cryptography_key(self.key.public_key()),
            ),
        )
        client_data = CollectedClientData.create("webauthn.create", token_bytes(32), ORIGIN)
        return self._envelope(
            {
                "clientDataJSON": websafe_encode(client_data),
                "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
            }
        )

    def _assertion(self, *, challenge: str, flags: AuthenticatorData.FLAG) -> dict[str, object]:
        data = AuthenticatorData.create(sha256(HOST.encode()).digest(), flags, 1)
        client_data = CollectedClientData.create("webauthn.get", challenge, ORIGIN)
        signature = self.key.sign(data + client_data.hash, ECDSA(SHA256()))
        return self._envelope(
            {
                "clientDataJSON": websafe_encode(client_data),
                "authenticatorData": websafe_encode(data),
                "signature": websafe_encode(signature),
                "userHandle": websafe_encode(user_pk_to_url_str(self.user).encode()),
            }
        )
