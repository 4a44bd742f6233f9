"""A pack as a handbook for those who write and those who decide: HTML or Markdown."""

from coach.authoring.handbook.content import handbook
from coach.authoring.handbook.html import as_html
from coach.authoring.handbook.markdown import as_markdown

__all__ = ["as_html", "as_markdown", "handbook"]
