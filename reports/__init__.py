"""The heart: a report from the first question to the answer that the reporter reads."""
