"""The operator's settings: what is in force, who proposed it, and which second person agreed."""
