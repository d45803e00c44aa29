"""How easy a text is, measured: sentences, words, and words that a reader may not know.

No Django, no page and no person: the same gates hold for the child's pages and for what editors
write. They sort work and stop the worst; only children can tell what children understand.
"""
