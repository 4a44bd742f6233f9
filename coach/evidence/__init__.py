"""What the coach found in a draft, and the notation that says what to look for."""
