"""No test reads or writes the settings folder of whoever runs it."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_settings_folder(tmp_path_factory):
    """Settings, names and words are looked for in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUBAO_CONFIG", str(tmp_path_factory.mktemp("settings") / "config.yaml"))
        yield
