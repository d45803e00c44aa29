"""What a moderator does with a report. Each view reads a form and calls one action."""
