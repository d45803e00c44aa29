"""What reporters fill in. Nothing is required of them."""
