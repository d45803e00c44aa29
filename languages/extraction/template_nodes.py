"""What Django's translate tags look up, read from the compiled tag itself."""

from collections.abc import Iterator
from pathlib import Path

from django.template import Context, engines
from django.template.base import Node, Token
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.translation import trim_whitespace

from languages.extraction.text import Key

TranslatedNode = TranslateNode | BlockTranslateNode


def key_of(node: TranslatedNode) -> Key:
    """Return what the tag asks the catalogue for. Its context must be a constant."""
    context = node.message_context.resolve(Context()) if node.message_context else None
    if isinstance(node, TranslateNode):
        # As Django asks: a percent sign would be a placeholder in the catalogue.
        text = str(node.filter_expression.var.literal).replace("%", "%%")
        return Key(context, text)
    return Key(context, _wording(node, node.singular), _wording(node, node.plural or []))


def _wording(node: BlockTranslateNode, tokens: list[Token]) -> str:
    text = node.render_token_list(tokens)[0]
    return str(trim_whitespace(text)) if node.trimmed else str(text)


def keys_in_template(path: Path) -> Iterator[Key]:
    """Give the texts of a template, in its order. Raises TemplateSyntaxError."""
    engine = engines["django"].engine  # type: ignore[attr-defined]  # only Django's own has one
    compiled = engine.from_string(path.read_text(encoding="utf-8"))
    for node in compiled.nodelist.get_nodes_by_type(Node):
        if isinstance(node, TranslateNode | BlockTranslateNode):
            yield key_of(node)
