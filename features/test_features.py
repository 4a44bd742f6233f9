"""Binds the policy in the feature files to the steps of `coach.testing`."""

from pytest_bdd import scenarios

pytest_plugins = ["coach.testing"]

scenarios(".")
