"""The staff key: seals on the public site, opens on the desk, and nowhere else."""

from uuid import uuid4

import pytest

from reports.crypto.envelope import CannotOpenError, new_data_key
from reports.crypto.staff_keys import (
    PRIVATE_BYTES,
    PUBLIC_BYTES,
    StaffPrivateKey,
    StaffPublicKey,
    open_data_key,
    seal_data_key,
    self_test,
)

REPORT = str(uuid4())


@pytest.fixture(scope="module")
def private():
    return StaffPrivateKey.generate()


@pytest.fixture(scope="module")
def sealed(private):
    return seal_data_key(bytes(32), public=private.public, report_id=REPORT)


def test_the_public_key_seals_and_the_private_key_opens(private):
    data_key = new_data_key()
    sealed = seal_data_key(data_key, public=private.public, report_id=REPORT)

    assert open_data_key(sealed, private=private, report_id=REPORT) == data_key
    assert data_key not in sealed


def test_another_private_key_does_not_open(sealed):
    with pytest.raises(CannotOpenError):
        open_data_key(sealed, private=StaffPrivateKey.generate(), report_id=REPORT)


def test_another_private_key_does_not_open_even_under_a_forged_name(private, sealed):
    other = StaffPrivateKey.generate()
    name = private.public.key_id
    forged = sealed.replace(name, other.public.key_id, 1)

    with pytest.raises(CannotOpenError):
        open_data_key(forged, private=other, report_id=REPORT)


def test_a_data_key_moved_to_another_report_does_not_open(private, sealed):
    with pytest.raises(CannotOpenError):
        open_data_key(sealed, private=private, report_id=str(uuid4()))


def test_a_change_of_any_byte_is_noticed(private, sealed):
    for position in [*range(12), *range(12, len(sealed), 37), len(sealed) - 1]:
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(CannotOpenError):
            open_data_key(bytes(changed), private=private, report_id=REPORT)


def test_a_cut_or_empty_value_does_not_open(private, sealed):
    for cut in (b"", sealed[:1], sealed[:200], sealed[:-1], sealed + b"\0"):
        with pytest.raises(CannotOpenError):
            open_data_key(cut, private=private, report_id=REPORT)


def test_sealing_twice_looks_different(private):
    one, other = (seal_data_key(bytes(32), public=private.public, report_id=REPORT) for _ in "12")

    assert one != other


def test_the_sealed_value_names_suite_and_key_first(private, sealed):
    assert sealed[:1] == b"\x01"
    assert sealed[1:9] == private.public.key_id
    # ML-KEM-768 (1,088) and X25519 (32), then 32 bytes and a tag of 16.
    assert len(sealed) == 1 + 8 + 1088 + 32 + 32 + 16


def test_keys_survive_their_raw_bytes(private, sealed):
    again = StaffPrivateKey(private.raw)

    assert (
        (len(private.raw), len(private.public.raw)) == (PRIVATE_BYTES, PUBLIC_BYTES) == (96, 1216)
    )
    assert StaffPublicKey(private.public.raw) == again.public
    assert open_data_key(sealed, private=again, report_id=REPORT) == bytes(32)


def test_both_halves_of_the_hybrid_are_needed(private, sealed):
    other = StaffPrivateKey.generate()
    halves = [
        StaffPrivateKey(private.raw[:64] + other.raw[64:]),
        StaffPrivateKey(other.raw[:64] + private.raw[64:]),
    ]

    for half in halves:
        forged = sealed[:1] + half.public.key_id + sealed[9:]
        with pytest.raises(CannotOpenError):
            open_data_key(forged, private=half, report_id=REPORT)


def test_a_pair_passes_the_self_test(private):
    self_test(public=private.public, private=private)


def test_two_keys_that_are_no_pair_fail_the_self_test(private):
    with pytest.raises(CannotOpenError):
        self_test(public=StaffPrivateKey.generate().public, private=private)


def test_the_private_key_is_not_shown(private):
    assert repr(private.raw)[2:-1] not in repr(private)
    assert private.raw.hex() not in repr(private)
