"""The blocks of a child's page (interface brief, section 2.25): short, plain, few."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from education.blocks.spoken import LineBlock, ParagraphBlock, Spoken
from education.icon_names import ICON_NAMES

LONGEST_LINE = 200
LONGEST_PARAGRAPH = 600


def lines(label: str, *, icon: str, most: int) -> blocks.ListBlock:
    """Return a list of single lines."""
    line = LineBlock(max_length=LONGEST_LINE)
    return blocks.ListBlock(line, label=label, icon=icon, min_num=1, max_num=most)


class IconBlock(Spoken, blocks.ChoiceBlock):
    """One of the site's own drawings, by name."""

    choices = [(name, name) for name in ICON_NAMES]

    class Meta:
        icon = "image"
        label = "Drawing"


class HelpBlock(blocks.StaticBlock):
    """Where the numbers to call stand; which ones, the reader's country decides."""

    class Meta:
        icon = "mobile-alt"
        label = "Numbers to call"
        admin_text = "The numbers of the reader's country."


def clip_block(*, required: bool = True) -> SnippetChooserBlock:
    """Return the choice of a spoken text. What it says stands in the blocks around it."""
    return SnippetChooserBlock(
        "education.AudioClip", required=required, icon="media", label="Spoken text"
    )


class Words(blocks.StreamBlock):
    """What one advice page says to one reader."""

    icon = IconBlock()
    paragraph = ParagraphBlock(
        max_length=LONGEST_PARAGRAPH, icon="pilcrow", label="Short paragraph"
    )
    remember = lines("Remember", icon="tick", most=3)
    steps = lines("What you can do", icon="list-ol", most=5)
    clip = clip_block()
    helplines = HelpBlock()

    class Meta:
        required = False
        block_counts = {
            "icon": {"max_num": 1},
            "remember": {"max_num": 1},
            "steps": {"max_num": 1},
            "clip": {"max_num": 1},
            "helplines": {"max_num": 1},
        }


class CallWords(blocks.StreamBlock):
    """What a call to action says: paragraphs, then what is asked for."""

    paragraph = ParagraphBlock(max_length=LONGEST_PARAGRAPH, icon="pilcrow", label="Paragraph")
    points = lines("What we ask", icon="list-ul", most=8)
