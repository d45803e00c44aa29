"""Guides for adults: how they look, where they come from, how they are read."""
