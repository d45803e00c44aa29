"""The questions: order, branches, wording and meaning. Pure; no request, no rows.

`steps.yaml` says who is asked what, `words.yaml` and the files in `words/` in which words,
`answers.csv` what an answer means. `declaration` reads them, `engine` walks them, `sections` says
how far each part of a way in any order is, `meaning` turns answers into facts.
"""
