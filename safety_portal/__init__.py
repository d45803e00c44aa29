"""Wiring only: settings, URL maps, processes. What the site does lives in the apps below."""
