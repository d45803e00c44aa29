"""Made-up staff and reports for trying the site out. Nobody in them is real.

`reports.yaml` tells what was reported and what was done since; `play` does it with the real
actions at times in the past; `cast` makes the accounts and the sign-in file.
"""
