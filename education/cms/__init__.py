"""Pages of our own among those of Wagtail."""
