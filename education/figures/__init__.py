"""What a study counted: read from a file, drawn, and given away as rows."""
