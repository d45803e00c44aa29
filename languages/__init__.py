"""Which languages the site speaks, how a text is looked up, and how catalogues are kept.

Below reports and education: it knows no page and no question.
"""
