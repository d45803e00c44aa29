"""The drawings that an editor may put beside a child's words. Each is one of the site's own."""

# A test holds them against the drawings of the child's site.
ICON_NAMES = (
    "speech-cross",
    "face-scared",
    "picture",
    "picture-crack",
    "picture-out",
    "money",
    "two-people",
    "eye",
    "friend",
    "person",
    "mask",
    "hand-stop",
    "group",
    "ear",
    "heart",
    "leaf",
    "phone",
    "chat",
)
