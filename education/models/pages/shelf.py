"""A place under which pages of one kind lie."""

from wagtail.models import Page


class Shelf(Page):
    """Made by `load_content`, never by an editor; the public sees its pages, not the shelf."""

    parent_page_types = ["wagtailcore.Page", "education.Shelf"]
    is_creatable = False
    max_count = None

    class Meta:
        verbose_name = "shelf"
        verbose_name_plural = "shelves"
