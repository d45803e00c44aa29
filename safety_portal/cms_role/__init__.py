"""The editors' own user of the database: what it may do, how it gets that, how it is looked at."""
