"""How urgent a report is, what it waits for, and where it may go next."""
