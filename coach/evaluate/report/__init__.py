"""An evaluation for people; `coach.evaluate.saved` has it for programs."""
