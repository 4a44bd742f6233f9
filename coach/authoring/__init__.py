"""Tools for those who write packs: checks, trials, comparisons, handbooks and a first pack.

What a command prints is made in `coach.report`; what a pack's own tests need is `coach.testing`.
"""
