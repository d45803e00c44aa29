"""Somebody who works with children: what they must not do, and what we ask instead of a name."""

from tests.browser.walker import PROFESSIONAL, digits_on, send, walk


def test_a_professional_tells_with_a_reference_of_their_own_and_without_a_name(phone, site):
    way = walk(
        phone,
        site,
        door=PROFESSIONAL,
        say={
            "safe_now": "No.",
            "harm": "Grooming or solicitation of a child",
            "case_reference": "2026-117",
        },
    )

    send(phone)

    read = "\n".join(met.words for met in way.pages.values())
    assert "This form does not replace your own legal duty to report." in read
    assert "Do not open, copy, send or delete images of abuse." in read
    assert "Use your own case reference, not the child's name." in read
    assert len(digits_on(phone)) == 19


def test_a_professional_with_a_child_at_risk_is_sent_to_the_emergency_number_first(phone, site):
    way = walk(phone, site, door=PROFESSIONAL, say={"safe_now": "Yes."}, until="safe_no")

    assert set(way.steps) <= {"before", "safe_now", "told_emergency", "safe_no"}
    assert "Immediate risk comes first" in way.words_of("safe_no")
    assert "Call the emergency number or your child protection service now." in way.words_of(
        "safe_no"
    )
