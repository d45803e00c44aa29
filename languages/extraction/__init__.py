"""Which texts there are to translate: those of templates and of Python code."""
