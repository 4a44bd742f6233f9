"""What resembles labelled examples."""
