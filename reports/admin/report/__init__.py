"""The page of one report: what was tapped, why it has its level, what may be done now."""
