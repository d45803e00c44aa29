"""Pages of our own among those of Wagtail, and what is mended or hidden of its own."""
