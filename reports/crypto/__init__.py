"""Codes, keys and sealed text. Pure: no rows, no request. Only `keyring` knows the settings."""
