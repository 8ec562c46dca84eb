"""What holds for every test: the developer's own settings stay out, and a busy machine is no failure."""

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _no_settings_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REDPENCIL_WORKSPACE", "REDPENCIL_REVIEWER", "NO_COLOR"):
        if name in os.environ:
            monkeypatch.delenv(name)
