"""What can be measured of a page as it stands in the browser."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# WCAG 1.4.12, on top of letters of twice the size (1.4.4).
LARGE_AND_WIDE = """
  html { font-size: 200% !important }
  * { line-height: 1.5 !important; word-spacing: .16em !important }
  * { letter-spacing: .12em !important }
  p { margin-block-end: 2em !important }
"""

WIDTH_BEYOND = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const root = document.documentElement, beyond = root.scrollWidth - root.clientWidth;
  document.adoptedStyleSheets = [];
  return beyond;
}"""

CONTROLS = """
  const named = each => (each.innerText || each.name || each.tagName).trim().slice(0, 40);
  const controls = () => [...document.querySelectorAll(
    'a[href], button, summary, textarea, select, label.choice, input:not([type=hidden])')]
    .filter(each => each.checkVisibility({visibilityProperty: true}))
    .filter(each => !each.matches('.skip, label input'));
"""

# The box of a link in running text is its line; every other control is its own box.
TARGETS = f"""() => {{ {CONTROLS}
  return controls().map(each => {{
    const box = each.getBoundingClientRect();
    return {{name: named(each), width: box.width, height: box.height,
             card: each.matches('.choice')}};
  }});
}}"""

# Backwards, as with Shift and Tab: that is how a bar at the top comes to cover the focus.
HIDDEN_FOCUS = f"""() => {{ {CONTROLS}
  const bar = document.querySelector('.top');
  if (!bar) return [];
  const focusable = controls().map(each => each.querySelector('input') || each)
    .filter(each => !bar.contains(each));
  window.scrollTo(0, document.documentElement.scrollHeight);
  return focusable.reverse().filter(each => {{
    each.focus();
    return each.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1;
  }}).map(named);
}}"""

HELP_LINKS = """() => [...document.querySelectorAll('.foot a')]
  .map(each => each.innerText.trim() + ' ' + each.getAttribute('href'))"""


@dataclass(frozen=True, kw_only=True)
class Target:
    """Something to tap; sizes in CSS pixels."""

    name: str
    width: float
    height: float
    card: bool


@dataclass(frozen=True, kw_only=True)
class Look:
    """One page: `width_beyond` in pixels, `hidden_focus` names what the bar covers."""

    name: str
    title: str
    url: str
    width_beyond: int
    targets: list[Target]
    hidden_focus: list[str]
    help_links: list[str]
    can_leave: bool

    @property
    def band(self) -> str:
        return self.name.partition(":")[0] if ":" in self.name else ""


def look_at(page: Page, name: str) -> Look:
    """Measure the page, and leave it as it was apart from focus and scroll position."""
    # A page is there before its style sheet is: without it, nothing has its size yet.
    page.wait_for_load_state()
    targets: list[dict[str, Any]] = page.evaluate(TARGETS)
    return Look(
        name=name,
        title=page.title(),
        url=page.url,
        targets=[Target(**each) for each in targets],
        hidden_focus=page.evaluate(HIDDEN_FOCUS),
        width_beyond=page.evaluate(WIDTH_BEYOND, LARGE_AND_WIDE),
        help_links=page.evaluate(HELP_LINKS),
        can_leave=page.get_by_role("link", name="Leave fast").first.is_visible(),
    )
