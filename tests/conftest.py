"""What every test may ask for: the stacks of real processes."""

from tests.stack.fixtures import embedded_stack, pytest_configure, running_stack

__all__ = ["embedded_stack", "pytest_configure", "running_stack"]
