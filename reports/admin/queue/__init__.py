"""The queue: open reports, the most urgent first, a page at a time."""
