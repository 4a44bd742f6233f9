"""Changes to a draft that are safe to make without asking its writer."""

from coach.rewrite.edit import Edit, applied
from coach.rewrite.page import Page
from coach.rewrite.rewriter import Rewrite, rewrite

__all__ = ["Edit", "Page", "Rewrite", "applied", "rewrite"]
