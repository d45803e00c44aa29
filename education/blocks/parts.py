"""The parts of guides and campaigns."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from education.blocks.names import NameBlock
from education.blocks.spoken import ParagraphBlock
from education.blocks.words import HelpBlock, clip_block

LONGEST_PART = 1200


def points_block(label: str, *, icon: str) -> blocks.ListBlock:
    return blocks.ListBlock(ParagraphBlock(max_length=400), label=label, icon=icon, min_num=1)


class SectionBlocks(blocks.StreamBlock):
    paragraph = ParagraphBlock(max_length=LONGEST_PART, icon="pilcrow", label="Paragraph")
    points = points_block("Points", icon="list-ul")
    steps = points_block("Steps, in order", icon="list-ol")
    helplines = HelpBlock()
    advice = blocks.PageChooserBlock(page_type="education.AdvicePage", label="Advice page")
    call = SnippetChooserBlock("education.CallToAction", label="Call to action")
    figure = SnippetChooserBlock("education.Figure", icon="form", label="Figure")


class GuideSection(blocks.StructBlock):
    """One section of a guide. `key` names it in its address, `#key`."""

    key = NameBlock(max_length=40, label="Short name")
    heading = blocks.CharBlock(max_length=120, label="Heading")
    minutes = blocks.IntegerBlock(required=False, min_value=1, label="Minutes (lessons)")
    recommendation = blocks.IntegerBlock(
        required=False, min_value=1, max_value=9, label="Recommendation (checklists)"
    )
    blocks = SectionBlocks(label="Text")

    class Meta:
        icon = "title"
        label = "Section"


class CampaignPart(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=80, label="Heading")
    paragraph = blocks.TextBlock(max_length=600, label="Short paragraph")
    picture = SnippetChooserBlock("education.Picture", required=False, label="Picture")
    clip = clip_block(required=False)

    class Meta:
        icon = "title"
        label = "Block"
