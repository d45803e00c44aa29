"""What every test may ask for: the stacks of real processes."""

from hypothesis import HealthCheck, settings

from tests.stack.fixtures import embedded_stack, pytest_configure, running_stack

__all__ = ["embedded_stack", "pytest_configure", "running_stack"]

# A busy machine draws slowly, which says nothing of the site: speed is what `make bench` measures.
settings.register_profile(
    "busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("busy machine")
