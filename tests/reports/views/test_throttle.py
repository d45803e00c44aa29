"""One network never slows everybody else down, and nobody is locked out."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from reports.views import throttle
from reports.views.throttle import (
    CODE_SHARE,
    BusyError,
    OverShareError,
    Share,
    Slot,
    client_address,
    client_bucket,
)

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
CLASS = 35


def request(*, peer: str = "203.0.113.7", forwarded: str = ""):
    headers = {"x-forwarded-for": forwarded} if forwarded else None
    return RequestFactory(headers=headers).get("/", REMOTE_ADDR=peer)


def bucket(address: str) -> str:
    return client_bucket(request(peer=address), trusted_proxy_count=0)


@pytest.fixture
def share():
    return Share(size=3, window=timedelta(seconds=30))


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "expected"),
    [
        pytest.param(0, "203.0.113.7", "", "203.0.113.7", id="no proxy"),
        pytest.param(0, "203.0.113.7", "198.51.100.1", "203.0.113.7", id="a made-up header"),
        pytest.param(0, "127.0.0.1", "198.51.100.1", None, id="a proxy nobody told us of"),
        pytest.param(0, "127.0.0.1", "", "127.0.0.1", id="this machine"),
        pytest.param(1, "127.0.0.1", "198.51.100.1", "198.51.100.1", id="one proxy"),
        pytest.param(1, "127.0.0.1", "8.8.8.8, 198.51.100.1", "198.51.100.1", id="one, lied to"),
        pytest.param(2, "127.0.0.1", "8.8.8.8, 198.51.100.1, 10.0.0.2", "198.51.100.1", id="two"),
        pytest.param(2, "127.0.0.1", "198.51.100.1", "198.51.100.1", id="two, one passed by"),
        pytest.param(1, "127.0.0.1", "", "127.0.0.1", id="a probe that passes the proxy by"),
        pytest.param(1, "127.0.0.1", "198.51.100.1:4711", "198.51.100.1", id="with a port"),
        pytest.param(1, "127.0.0.1", "[2001:db8::1]:4711", "2001:db8::1", id="with brackets"),
        pytest.param(1, "127.0.0.1", "::ffff:198.51.100.1", "198.51.100.1", id="mapped"),
        pytest.param(1, "127.0.0.1", "unknown", None, id="no address"),
        pytest.param(0, "", "", None, id="a socket file"),
    ],
)
def test_the_address_is_the_one_the_operators_outermost_proxy_saw(
    proxies, peer, forwarded, expected
):
    found = client_address(request(peer=peer, forwarded=forwarded), trusted_proxy_count=proxies)

    assert found == (None if expected is None else throttle.read_address(expected))


@given(st.text(max_size=60), st.text(max_size=20), st.integers(0, 3))
def test_any_header_gives_an_address_or_none(forwarded, peer, proxies):
    asked = RequestFactory().get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=forwarded)

    assert isinstance(client_bucket(asked, trusted_proxy_count=proxies), str)


@given(st.ip_addresses(), st.text(alphabet="0123456789., ", max_size=40))
def test_nothing_a_visitor_writes_in_the_header_changes_the_bucket(address, made_up):
    plain = request(peer="127.0.0.1", forwarded=str(address))
    lying = request(peer="127.0.0.1", forwarded=f"{made_up}, {address}")

    assert client_bucket(plain, trusted_proxy_count=1) == client_bucket(
        lying, trusted_proxy_count=1
    )


def test_neighbours_share_a_bucket_and_others_do_not():
    assert bucket("203.0.113.7") == bucket("203.0.113.200")
    assert bucket("203.0.113.7") != bucket("203.0.114.7")
    assert bucket("2001:db8:1:2::3") == bucket("2001:db8:1:ff::9")
    assert bucket("2001:db8:1::1") != bucket("2001:db8:2::1")


def test_a_bucket_tells_no_address_and_none_of_yesterdays(monkeypatch):
    before = bucket("203.0.113.7")
    assert "203" not in before.split(".")

    monkeypatch.setattr(throttle, "SALT", b"another process")

    assert bucket("203.0.113.7") != before


def test_a_share_is_used_up_and_comes_back(share):
    for _ in range(3):
        share.take("a", now=NOW)
    with pytest.raises(OverShareError):
        share.take("a", now=NOW)

    share.take("a", now=NOW + timedelta(seconds=10))

    with pytest.raises(OverShareError):
        share.take("a", now=NOW + timedelta(seconds=10))


def test_one_network_does_not_use_up_the_share_of_another(share):
    for _ in range(3):
        share.take("a", now=NOW)

    share.take("b", now=NOW)


def test_pressing_on_while_refused_makes_nobody_wait_longer(share):
    for _ in range(3):
        share.take("a", now=NOW)
    for second in range(10):
        with pytest.raises(OverShareError):
            share.take("a", now=NOW + timedelta(seconds=second))

    share.take("a", now=NOW + timedelta(seconds=10))


def test_an_unknown_network_is_not_counted(share):
    for _ in range(100):
        share.take(throttle.UNKNOWN_BUCKET, now=NOW)


def test_a_clock_that_jumps_back_gives_nothing_and_takes_nothing(share):
    share.take("a", now=NOW)
    share.take("a", now=NOW - timedelta(days=1))
    share.take("a", now=NOW - timedelta(days=1))

    with pytest.raises(OverShareError):
        share.take("a", now=NOW - timedelta(days=1))


@given(st.lists(st.integers(0, 30), min_size=1, max_size=80))
def test_no_pace_gets_more_than_twice_the_size_out_of_one_window(steps):
    share = Share(size=3, window=timedelta(seconds=30))
    now, taken = NOW, []
    for step in steps:
        now += timedelta(seconds=step)
        try:
            share.take("a", now=now)
        except OverShareError:
            continue
        taken.append(now)

    for began in taken:
        assert sum(began <= at < began + share.window for at in taken) <= 2 * share.size


def test_memory_stays_small_however_many_networks_come(share, monkeypatch):
    monkeypatch.setattr(throttle, "MOST_BUCKETS", 10)
    for number in range(100):
        share.take(str(number), now=NOW)
    assert len(share._left) == 10

    share.take("late", now=NOW + timedelta(minutes=1))

    assert list(share._left) == ["late"]


def test_a_school_class_enters_its_codes_within_a_minute():
    share = Share(size=CODE_SHARE.size, window=CODE_SHARE.window)
    school = bucket("203.0.113.7")

    for mistakes in range(3):
        for child in range(CLASS):
            share.take(school, now=NOW + timedelta(seconds=20 * mistakes + child / 2))


def test_a_slot_lets_one_work_at_a_time():
    slot = Slot(waiting=5, patience=5)
    inside, most, done = 0, 0, []
    lock = threading.Lock()

    def work():
        nonlocal inside, most
        with slot.hold():
            with lock:
                inside += 1
                most = max(most, inside)
            time.sleep(0.01)
            with lock:
                inside -= 1
        done.append(1)

    run_in_threads(work, count=6)

    assert len(done) == 6
    assert most == 1


def test_whoever_finds_no_room_hears_so_at_once():
    slot = Slot(waiting=0, patience=5)
    with slot.hold():
        began = time.monotonic()
        with pytest.raises(BusyError), slot.hold():
            pass

    assert time.monotonic() - began < 1
    with slot.hold():
        pass


def test_whoever_waits_waits_no_longer_than_told():
    slot = Slot(waiting=1, patience=0.05)
    outcomes = []

    def wait():
        try:
            with slot.hold():
                outcomes.append("in")
        except BusyError:
            outcomes.append("busy")

    with slot.hold():
        run_in_threads(wait, count=1)

    assert outcomes == ["busy"]
    wait()
    assert outcomes == ["busy", "in"]


def test_an_error_inside_gives_the_slot_back():
    slot = Slot(waiting=0, patience=0)
    for _ in range(3):
        with pytest.raises(ValueError, match="inside"), slot.hold():
            raise ValueError("inside")  # noqa: EM101

    with slot.hold():
        pass


def test_a_whole_class_pressing_send_at_once_gets_through():
    slot = Slot(waiting=1_000, patience=3)
    done = []

    def send():
        with slot.hold():
            time.sleep(0.03)
        done.append(1)

    run_in_threads(send, count=CLASS)

    assert len(done) == CLASS


def run_in_threads(work, *, count: int) -> None:
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
