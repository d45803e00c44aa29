"""A form of a page: filled by name or by the words of a label, and turned into pairs."""

from typing import Self

from tests.stack.tree import Element

NEVER_SENT = frozenset({"reset", "button", "file"})
CHOSEN = frozenset({"radio", "checkbox"})
BUTTONS = frozenset({"submit", "image"})
CONTROLS = ("input", "textarea", "select", "button")


class NoSuchControlError(LookupError):
    """The form has nothing of this name or with these words: a person could not do it either."""


class Form:
    """One form. Radios, boxes and options only take values that the page offers."""

    def __init__(self, element: Element, *, page: Element) -> None:
        self.element = element
        self._page = page
        self._controls = [each for each in page.descendants(*CONTROLS) if self._owns(each)]
        self._typed: dict[str, str] = {}
        self._picked: dict[str, list[str]] = {}

    @property
    def action(self) -> str:
        return self.element.get("action")

    @property
    def method(self) -> str:
        return self.element.get("method", "get").lower()

    @property
    def names(self) -> list[str]:
        """The names that can be filled or are sent, each once, in the page's order."""
        return list(dict.fromkeys(each.get("name") for each in self._controls if each.get("name")))

    @property
    def buttons(self) -> list[str]:
        """The words on the buttons that send the form."""
        return [words_of_button(each) for each in self._controls if kind_of(each) in BUTTONS]

    def choices(self, name: str) -> dict[str, str]:
        """Return value -> label of the radios, boxes or options of this name."""
        offered = {}
        for control in self._named(name):
            if kind_of(control) in CHOSEN:
                offered[control.get("value", "on")] = self.label_of(control)
            offered |= {value_of(each): each.words for each in control.descendants("option")}
        return offered

    def fill(self, **values: str | list[str]) -> Self:
        """Type text or pick values by the controls' names. Raises NoSuchControlError."""
        for name, value in values.items():
            self.set(name, value)
        return self

    def set(self, name: str, value: str | list[str]) -> Self:
        """Fill one control whose name may not be a word of Python."""
        wanted = [value] if isinstance(value, str) else value
        controls = self._named(name)
        if kind_of(controls[0]) in CHOSEN or controls[0].tag == "select":
            self._pick(name, wanted)
        else:
            self._typed[name] = wanted[0]
        return self

    def choose(self, label: str) -> Self:
        """Pick the radio, box or option with these words beside it. Raises NoSuchControlError."""
        for name in self.names:
            for value, words in self.choices(name).items():
                if words == label:
                    return self.set(name, value)
        message = f"no choice {label!r} in the form {self.action!r}"
        raise NoSuchControlError(message)

    def pairs(self, *, button: str | None = None) -> list[tuple[str, str]]:
        """Return what is sent when this button (default: the first) is pressed."""
        pressed = self.button(button)
        return [pair for each in self._controls for pair in self._pairs_of(each, pressed=pressed)]

    def button(self, words: str | None) -> Element | None:
        """Return the button with these words or this name; without words the first, or none."""
        buttons = [each for each in self._controls if kind_of(each) in BUTTONS]
        if words is None:
            return buttons[0] if buttons else None
        for each in buttons:
            if words in {words_of_button(each), each.get("name"), each.get("value")}:
                return each
        message = f"no button {words!r} in the form {self.action!r}, only {self.buttons}"
        raise NoSuchControlError(message)

    def label_of(self, control: Element) -> str:
        """Return the words of the label for or around a control."""
        identity = control.get("id")
        for label in self._page.descendants("label"):
            if (identity and label.get("for") == identity) or label in control.ancestors():
                return label.words
        return control.get("aria-label")

    def _owns(self, control: Element) -> bool:
        owner = control.get("form")
        if owner:
            return owner == self.element.get("id") and not _is_disabled(control)
        return self.element in control.ancestors() and not _is_disabled(control)

    def _named(self, name: str) -> list[Element]:
        controls = [each for each in self._controls if each.get("name") == name]
        if not controls:
            message = f"nothing is called {name!r} in the form {self.action!r}, only {self.names}"
            raise NoSuchControlError(message)
        return controls

    def _pick(self, name: str, wanted: list[str]) -> None:
        missing = set(wanted) - set(self.choices(name))
        if missing:
            message = f"{name!r} does not offer {sorted(missing)}, only {self.choices(name)}"
            raise NoSuchControlError(message)
        self._picked[name] = wanted

    def _pairs_of(self, control: Element, *, pressed: Element | None) -> list[tuple[str, str]]:
        name, kind = control.get("name"), kind_of(control)
        if not name or kind in NEVER_SENT:
            return []
        if kind in BUTTONS:
            return [(name, control.get("value"))] if control is pressed else []
        return [(name, value) for value in self._values_of(control)]

    def _values_of(self, control: Element) -> list[str]:
        name, kind = control.get("name"), kind_of(control)
        if kind == "select":
            return self._picked.get(name, selected_in(control))
        if kind in CHOSEN:
            value = control.get("value", "on")
            picked = self._picked.get(name)
            is_on = control.has("checked") if picked is None else value in picked
            return [value] if is_on else []
        return [self._typed.get(name, value_of(control))]


def kind_of(control: Element) -> str:
    """Return the type of an input or button, or textarea or select."""
    if control.tag in {"textarea", "select"}:
        return control.tag
    return control.get("type", "submit" if control.tag == "button" else "text").lower()


def value_of(control: Element) -> str:
    """Return what the page itself puts into a control or an option."""
    if control.tag == "textarea":
        return control.raw_text.removeprefix("\n")  # HTML swallows the first line break.
    if control.tag == "option":
        return control.get("value") if control.has("value") else control.words
    return control.get("value")


def words_of_button(button: Element) -> str:
    return button.words if button.tag == "button" else button.get("value")


def selected_in(select: Element) -> list[str]:
    """Return the values a browser sends from an untouched select."""
    options = list(select.descendants("option"))
    selected = [value_of(each) for each in options if each.has("selected")]
    if selected or select.has("multiple"):
        return selected
    return [value_of(each) for each in options[:1]]


def _is_disabled(control: Element) -> bool:
    fieldsets = (each for each in control.ancestors() if each.tag == "fieldset")
    return control.has("disabled") or any(each.has("disabled") for each in fieldsets)
