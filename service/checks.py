"""What an operator should set before children come, and what is plainly wrong."""
