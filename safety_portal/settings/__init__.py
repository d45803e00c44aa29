"""Settings by mode. Importing this package reads nothing, so that tests can set their own first."""
