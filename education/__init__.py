"""What may be read and called: help lines now, advice and campaigns beside them."""
