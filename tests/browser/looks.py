"""What can be measured of a page as it stands in the browser."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Whoever looks at the history or over a shoulder learns nothing.
TELLING = re.compile(
    r"report|abuse|victim|harm|sex|safeguard|child|protect|police|crisis|complaint|tell", re.I
)
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
    'a[href], button, summary, textarea, select, label.choice, label.only-words, '
    + 'input:not([type=hidden])')]
    .filter(each => each.checkVisibility({visibilityProperty: true}))
    .filter(each => !each.matches('.skip, label input'));
"""

# The box of a link in running text is its line; every other control is its own box.
TARGETS = f"""() => {{ {CONTROLS}
  return controls().map(each => {{
    const box = each.getBoundingClientRect();
    const kind = ['choice', 'btn', 'door'].find(name => each.classList.contains(name)) || '';
    return {{name: named(each), width: box.width, height: box.height, kind}};
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

# What must stand at the same place of every page (WCAG 3.2.6), and the numbers on top of it.
BANNER = """() => {
  const banner = document.querySelector('aside.now');
  if (!banner) return {place: '', words: ''};
  const top = document.querySelector('.top'), main = document.querySelector('main');
  const box = each => each.getBoundingClientRect();
  window.scrollTo(0, 0);
  const under = box(banner).top >= box(top).bottom - 1 && box(banner).bottom <= box(main).top + 1;
  const lines = [...banner.querySelectorAll('p, a:not(.where)')];
  return {
    place: under ? 'under the bar, above the page' : 'elsewhere',
    words: lines.map(each => each.innerText.trim() + ' ' + (each.getAttribute('href') || '')),
  };
}"""

# Texts that reach beyond the screen, or beyond a box that hides what does not fit.
CUT_OFF = """() => {
  const found = [], range = document.createRange();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hides = each => each && getComputedStyle(each).overflow !== 'visible' ? each
    : each && hides(each.parentElement);
  while (walk.nextNode()) {
    const text = walk.currentNode, around = text.parentElement;
    if (!text.data.trim() || around.closest('.vh, .skip, select, textarea')) continue;
    if (!around.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect(), frame = hides(around)?.getBoundingClientRect();
    const [left, right] = frame ? [frame.left, frame.right] : [0, innerWidth];
    const low = frame && frame.bottom > 0 && box.bottom > frame.bottom + 1;
    if (box.left < left - 1 || box.right > right + 1 || low) found.push(text.data.trim());
  }
  return found;
}"""

HELP_LINKS = """() => [...document.querySelectorAll('.foot a')]
  .map(each => each.innerText.trim() + ' ' + each.getAttribute('href'))"""


@dataclass(frozen=True, kw_only=True)
class Target:
    """Something to tap; sizes in CSS pixels. `kind`: choice (a card), btn, door, or nothing."""

    name: str
    width: float
    height: float
    kind: str


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
    banner: dict[str, Any]
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
        banner=page.evaluate(BANNER),
        can_leave=page.get_by_role("link", name="Leave fast").first.is_visible(),
    )
