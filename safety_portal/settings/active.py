"""The mode picks the settings: production unless `PORTAL_MODE=demo` says otherwise."""

from .environment import PORTAL_MODE

if PORTAL_MODE == "demo":
    from .demo import *
else:
    from .production import *
