"""What the coach has to say, for people and for programs.

One renderer a module: each takes data and returns a string that ends with a line feed. What they
share stands in small modules of their own.
"""
