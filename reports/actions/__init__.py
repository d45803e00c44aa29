"""One write with consequences, one file. Each runs in one transaction and may leave a Job."""
