"""The computer's keyring: a real Secret Service in every state it can be in, and back ends we must refuse."""

import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from safeplan.errors import KeyringTrouble
from safeplan.vault.os_keyring import SECRET_BYTES, SystemKeyring, Waited, system_keyring
from tests.builders.secret_service import SecretService

ACCOUNT = "3fa2"
SECRET = bytes(range(SECRET_BYTES))

linux = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A keyring, signed in to, that the library finds by itself."""
    folder = tmp_path / "service"
    folder.mkdir()
    with SecretService(folder) as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
        yield service


@linux
class TestSecretService:
    """What can become of it."""

    def test_it_keeps_and_gives_back_and_forgets(self, service: SecretService) -> None:
        keyring = system_keyring(ACCOUNT)
        assert keyring.read() is None
        keyring.write(SECRET)
        assert system_keyring(ACCOUNT).read() == SECRET
        assert system_keyring("other").read() is None
        keyring.remove()
        assert keyring.read() is None
        assert service.entries() == []
        keyring.remove()

    def test_a_second_secret_takes_the_place_of_the_first(self, service: SecretService) -> None:
        keyring = system_keyring(ACCOUNT)
        keyring.write(secrets.token_bytes(SECRET_BYTES))
        keyring.write(SECRET)
        assert [secret for *_, secret in service.entries()] == [SECRET.hex().encode()]

    def test_the_entry_is_dull(self, service: SecretService) -> None:
        system_keyring(ACCOUNT).write(SECRET)
        ((label, attributes, secret),) = service.entries()
        assert label == f"Password for '{ACCOUNT}' on 'Lists'"
        assert {name: value for name, value in attributes.items() if name != "xdg:schema"} == {
            "service": "Lists",
            "username": ACCOUNT,
            "application": "Lists",
        }
        assert len(secret) == 64

    def test_locked_it_is_not_asked_to_unlock(self, service: SecretService) -> None:
        keyring = system_keyring(ACCOUNT)
        keyring.write(SECRET)
        service.lock()
        uses = (keyring.read, keyring.remove, lambda: keyring.write(SECRET), lambda: system_keyring(ACCOUNT))
        with service.watched() as called:
            for use in uses:
                with pytest.raises(KeyringTrouble, match="locked"):
                    use()
        assert "ReadAlias" in called
        assert not {"Unlock", "Prompt", "CreateCollection"} & set(called)

    def test_emptied_it_has_nothing(self, service: SecretService) -> None:
        keyring = system_keyring(ACCOUNT)
        keyring.write(SECRET)
        service.empty()
        assert keyring.read() is None

    def test_gone_and_back_again(self, service: SecretService) -> None:
        keyring = system_keyring(ACCOUNT)
        keyring.write(SECRET)
        service.end()
        with pytest.raises(KeyringTrouble):
            keyring.read()
        service.start(password=None)
        with pytest.raises(KeyringTrouble):
            keyring.read()
        service.end()
        service.start()
        assert keyring.read() == SECRET

    def test_never_signed_in_to_no_collection_is_made(
        self, tmp_path: Path, service: SecretService, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        service.end()
        keyrings = tmp_path / "service" / "share" / "keyrings"
        for path in keyrings.iterdir():
            path.unlink()
        service.start(password=None)
        with service.watched() as called, pytest.raises(KeyringTrouble):
            system_keyring(ACCOUNT)
        assert "CreateCollection" not in called
        assert not list(keyrings.glob("*.keyring"))

    def test_silent_it_is_given_up(self, service: SecretService) -> None:
        keyring = SystemKeyring(ACCOUNT, patience_s=0.2)
        service.halt()
        with pytest.raises(KeyringTrouble, match="no answer"):
            keyring.read()
        service.halt(False)

    def test_leaving_waits_for_nothing(self, service: SecretService) -> None:
        stop = threading.Event()
        keyring = SystemKeyring(ACCOUNT, patience_s=600, stop=stop)
        service.halt()
        waiting = Waited(keyring.read)
        stop.set()
        with pytest.raises(KeyringTrouble, match="no answer"):
            waiting.answer(20)
        with pytest.raises(KeyringTrouble, match="no answer"):
            keyring.write(SECRET)
        service.halt(False)

    def test_what_was_given_up_does_not_stay_behind(self, service: SecretService) -> None:
        keyring = SystemKeyring(ACCOUNT, patience_s=0.2)
        service.halt()
        with pytest.raises(KeyringTrouble, match="no answer"):
            keyring.write(SECRET)
        service.halt(False)
        service.settle()
        assert service.entries() == []

    def test_what_somebody_else_put_there_is_not_taken(self, service: SecretService) -> None:
        import keyring as library

        for text in ("", "not hexadecimal", "00" * 31, "00" * 33):
            library.core.load_keyring("keyring.backends.SecretService.Keyring").set_password(
                "Lists", ACCOUNT, text
            )
            with pytest.raises(KeyringTrouble, match="not what was kept"):
                system_keyring(ACCOUNT).read()

    def test_without_a_bus(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
        with pytest.raises(KeyringTrouble):
            system_keyring(ACCOUNT)

    @pytest.mark.parametrize("name", ["null.Keyring", "fail.Keyring"])
    def test_another_chosen_by_a_variable_is_refused(
        self, name: str, service: SecretService, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{name}")
        with pytest.raises(KeyringTrouble, match="no keyring that we know"):
            system_keyring(ACCOUNT)
        assert service.entries() == []

    def test_a_chain_is_looked_into(self, service: SecretService, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.chainer.ChainerBackend")
        system_keyring(ACCOUNT).write(SECRET)
        assert len(service.entries()) == 1

    @pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", f"{__name__}.Impostor", "no.such"])
    def test_another_chosen_by_a_setting_is_refused(
        self, name: str, service: SecretService, user_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])
        settings = user_folder / ".config" / "python_keyring" / "keyringrc.cfg"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[backend]\ndefault-keyring={name}\n", encoding="utf-8")
        with pytest.raises(KeyringTrouble):
            system_keyring(ACCOUNT)
        assert service.entries() == []


class Impostor(KeyringBackend):
    """Keeps secrets in a file, or sends them to somebody; nobody knows."""

    priority = 9  # type: ignore[assignment]  # a property of the class, in the library

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("asked")


@linux
def test_a_plug_in_is_never_chosen(service: SecretService) -> None:
    assert Impostor.viable
    system_keyring(ACCOUNT).write(SECRET)
    assert len(service.entries()) == 1


def test_work_that_is_waited_for_keeps_no_process_from_ending() -> None:
    words = "import threading; from safeplan.vault.os_keyring import Waited; Waited(threading.Event().wait)"
    assert subprocess.run([sys.executable, "-c", words], check=False, timeout=60).returncode == 0


def test_the_errors_of_work_come_out_where_it_is_waited_for() -> None:
    def fail() -> None:
        raise KeyringTrouble("so")

    with pytest.raises(KeyringTrouble, match="so"):
        Waited(fail).answer()
