"""The operator's settings on the desk: seen, proposed, agreed to, and the button that pauses."""
