"""The questions asked before and after a lesson or a campaign."""

from wagtail import blocks

KNOWS, TELLS = "knows", "tells"


class Choice(blocks.StructBlock):
    text = blocks.CharBlock(max_length=120, label="Answer")
    right = blocks.BooleanBlock(required=False, label="This is right")


class Question(blocks.StructBlock):
    """One question. `key` and the order of the choices must stay while answers are counted.

    Of a question of the kind TELLS the first two answers are "Yes." and "I think so.".
    """

    key = blocks.RegexBlock(regex=r"^[a-z0-9-]{1,30}$", label="Short name")
    kind = blocks.ChoiceBlock(
        choices=[(KNOWS, "Knows something"), (TELLS, "Would tell someone")],
        label="What it shows",
    )
    question = blocks.CharBlock(max_length=200, label="Question")
    choices = blocks.ListBlock(Choice(), min_num=2, max_num=6, label="Answers")
    why = blocks.TextBlock(required=False, max_length=300, label="Why that is right")

    class Meta:
        icon = "help"
        label = "Question"
