"""The words that no child is told, in each language that the site speaks."""

import pytest

from readability.gates import NEVER, NEVER_IN, NEVER_TO_TEENS, TELLTALE, TELLTALE_IN, too_long

ENGLISH = "en"
PATTERNS = {ENGLISH: NEVER, **NEVER_IN}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Why did you answer?"),
        ("en", "You should have told us."),
        ("en", "A predator is an abuser."),
        ("en", "Was it rape?"),
        ("en", "This is your secret code. Hide it."),
        ("en", "You are so brave."),
        ("sw", "Kwa nini ulituma?"),
        ("sw", "Kwa nini hukusema?"),
        ("sw", "Ulipaswa kusema."),
        ("sw", "Usijali."),
        ("sw", "Mwathirika wa unyanyasaji"),
        ("sw", "Alikuwa uchi."),
        ("sw", "Alitaka kubaka."),
        ("sw", "Hii ni namba ya siri."),
        ("pt", "Por que você fez isso?"),
        ("pt", "Por que não fez nada?"),
        ("pt", "Deveria ter contado."),
        ("pt", "Não se preocupe."),
        ("pt", "É uma vítima de abuso."),
        ("pt", "Uma foto nua"),
        ("pt", "Um predador violador"),
        ("pt", "Este é o seu código secreto."),
    ],
)
def test_what_is_never_said_to_a_child_is_found(language, said):
    assert PATTERNS[language].search(said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Someone wants secrets."),
        ("en", "This is your code."),
        ("en", "Someone shared a private picture."),
        ("sw", "Kuna mtu anataka siri."),
        ("sw", "Baki hapa. Hii ni namba yako."),
        ("sw", "Kitu kuhusu sehemu za siri za mwili."),
        ("pt", "Alguém quer segredos."),
        ("pt", "Escolha um número numa lista."),
        ("pt", "Este é o seu código. Não é por sua causa."),
    ],
)
def test_what_a_child_may_be_told_is_let_through(language, said):
    assert not PATTERNS[language].search(said)


def test_a_teen_is_not_called_a_kid_and_a_child_of_seven_may_pick_one():
    assert NEVER_TO_TEENS.search("Some kids tell us.")
    assert not NEVER_TO_TEENS.search("Some young people tell us.")


@pytest.mark.parametrize(
    ("pattern", "telling", "neutral"),
    [
        (TELLTALE, "safe-place.svg", "leaf.svg"),
        (TELLTALE, "icon_sex.svg", "Essex"),
        (TELLTALE_IN["sw"], "Usalama wa watoto", "Jibu letu"),
        (TELLTALE_IN["pt"], "Em segurança", "A nossa resposta"),
    ],
)
def test_a_name_that_tells_what_the_site_is_for_is_found(pattern, telling, neutral):
    assert pattern.search(telling)
    assert not pattern.search(neutral)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "sw",
            "Kama mtu alikuumiza au alikudanganya au alikutishia mtandaoni jana usiku nyumbani"
            " kwenu, tuambie hapa sasa",
        ),
        (
            "pt",
            "Se alguém fez mal a você ou enganou você na internet ontem à noite, conte aqui agora",
        ),
    ],
    ids=["Swahili", "Portuguese"],
)
def test_a_sentence_too_long_for_a_small_child_is_found_and_an_adult_can_take_it(language, text):
    assert too_long(text, reader="6-9", language=language) == [text]
    assert too_long(text, reader="caregiver", language=language) == []
    assert len(too_long(f"{text}. Sawa.", reader="6-9", language=language)) == 1


def test_a_draft_may_use_a_few_more_words_than_english():
    thirteen = "Moja mbili tatu nne tano sita saba nane tisa kumi moja mbili tatu"

    assert too_long(thirteen, reader="6-9", language="sw") == []
    assert too_long(thirteen, reader="6-9", language="en") == [thirteen]
    assert too_long(f"{thirteen} nne", reader="6-9", language="sw") != []
