"""The pages that may be read without telling anything."""
