"""From a case code to the row it finds and the data key it opens."""

from uuid import uuid4

import pytest

from reports.crypto.code_keys import derive, unwrap_data_key, wrap_data_key
from reports.crypto.envelope import CannotOpenError, new_data_key

PEPPER = b"p" * 32
NUMBER = 48_299_112_304_771
REPORT = str(uuid4())


@pytest.fixture(scope="module")
def keys():
    return derive(NUMBER, pepper=PEPPER, pepper_version=1)


def test_a_code_always_finds_the_same_row(keys):
    assert derive(NUMBER, pepper=PEPPER, pepper_version=1) == keys
    assert len(keys.locator) == len(keys.wrapping_key) == 32


def test_codes_given_out_years_ago_still_work(keys):
    assert keys.locator.hex() == "b4172a36f687a859cccdbee27f54a9c04cc96c7b7aca524d51ad0b6b0c478508"
    assert (
        keys.wrapping_key.hex()
        == "9d63f32287d72e9c6c40148df74555c053d67733451778337ab274356ac18a36"
    )


def test_the_locator_in_the_database_is_not_the_key(keys):
    assert keys.locator != keys.wrapping_key


@pytest.mark.parametrize(
    ("number", "pepper", "version"),
    [
        pytest.param(NUMBER + 1, PEPPER, 1, id="another code"),
        pytest.param(NUMBER, b"q" * 32, 1, id="another pepper"),
        pytest.param(NUMBER, PEPPER, 2, id="another version of the pepper"),
    ],
)
def test_anything_else_finds_and_opens_something_else(keys, number, pepper, version):
    other = derive(number, pepper=pepper, pepper_version=version)

    assert other.locator != keys.locator
    assert other.wrapping_key != keys.wrapping_key


def test_the_code_opens_its_data_key(keys):
    data_key = new_data_key()
    wrapped = wrap_data_key(data_key, wrapping_key=keys.wrapping_key, report_id=REPORT)

    assert unwrap_data_key(wrapped, wrapping_key=keys.wrapping_key, report_id=REPORT) == data_key
    assert data_key not in wrapped


def test_another_code_does_not_open_it(keys):
    wrapped = wrap_data_key(bytes(32), wrapping_key=keys.wrapping_key, report_id=REPORT)

    for key in (keys.locator, new_data_key(), b""):
        with pytest.raises(CannotOpenError):
            unwrap_data_key(wrapped, wrapping_key=key, report_id=REPORT)


def test_a_data_key_moved_to_another_report_does_not_open(keys):
    wrapped = wrap_data_key(bytes(32), wrapping_key=keys.wrapping_key, report_id=REPORT)

    with pytest.raises(CannotOpenError):
        unwrap_data_key(wrapped, wrapping_key=keys.wrapping_key, report_id=str(uuid4()))


def test_a_change_of_any_byte_is_noticed(keys):
    wrapped = wrap_data_key(bytes(32), wrapping_key=keys.wrapping_key, report_id=REPORT)

    for position in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[position] ^= 1
        with pytest.raises(CannotOpenError):
            unwrap_data_key(bytes(changed), wrapping_key=keys.wrapping_key, report_id=REPORT)


def test_a_cut_value_does_not_open(keys):
    wrapped = wrap_data_key(bytes(32), wrapping_key=keys.wrapping_key, report_id=REPORT)

    for length in (0, 5, 12, 20, len(wrapped) - 1):
        with pytest.raises(CannotOpenError):
            unwrap_data_key(wrapped[:length], wrapping_key=keys.wrapping_key, report_id=REPORT)


def test_the_keys_are_not_shown(keys):
    assert keys.wrapping_key.hex() not in repr(keys)
    assert str(keys.wrapping_key) not in repr(keys)
