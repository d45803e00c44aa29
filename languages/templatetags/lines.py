"""`{% load i18n … lines … %}`: translate and blocktranslate that mark what is not translated.

Load it after `i18n`. Inside an attribute, where no mark can stand, say `{% translate_bare %}`;
around a title, `{% unmarked %}`.
"""

import re
from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.templatetags.i18n import do_block_translate, do_translate

from languages.catalogues import translated
from languages.extraction.template_nodes import TranslatedNode, key_of
from languages.known import SOURCE
from languages.said import in_english, marked

register = template.Library()

MARK = re.compile(r'<span lang="[a-z-]+" dir="(?:ltr|rtl)">|</span>')


class MarkedNode(Node):
    """Prints what Django's tag prints, with its language around it where that is English."""

    child_nodelists = ("inside",)

    def __init__(self, said: TranslatedNode) -> None:
        self.said = said
        self.inside = NodeList([said])
        self.key = key_of(said)

    def render(self, context: Context) -> Any:  # Any: what Django's tag returns
        text = self.said.render(context)
        if text and translated(self.key.context, self.key.text) is None:
            return marked(text, language=SOURCE)
        return text


class UnmarkedNode(Node):
    """Takes the marks away again, where HTML allows only text."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        text = self.nodelist.render(context)
        return MARK.sub("", text) if "<span" in text else text


@register.tag
def translate(parser: Parser, token: Token) -> MarkedNode:
    return MarkedNode(do_translate(parser, token))


@register.tag
def blocktranslate(parser: Parser, token: Token) -> MarkedNode:
    return MarkedNode(do_block_translate(parser, token))


register.tag("translate_bare", do_translate)
register.filter("in_english", in_english)


@register.tag
def unmarked(parser: Parser, token: Token) -> UnmarkedNode:  # noqa: ARG001
    nodelist = parser.parse(("endunmarked",))
    parser.delete_first_token()
    return UnmarkedNode(nodelist)
