"""An evaluation for people, and for programs."""
