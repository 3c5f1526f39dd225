"""scripts/run with the build and the programs played by small scripts: what it starts, says, keeps and ends."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
import unittest

from checkout import SOURCE, CheckoutCase

SERVER = """#!/usr/bin/env python3
import http.server, signal, sys
port = int(sys.argv[sys.argv.index("--port") + 1])
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("serving", *sys.argv[1:], flush=True)
class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/readyz" else 404)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", port), Ready).serve_forever()
"""
BROKEN_SERVER = "#!/bin/sh\necho 'the database is of a later version'\nexit 1\n"
CLIENT = "#!/bin/sh\necho \"$$ $*\" >>\"$STAGE/clients\"\nexec sleep \"${CLIENT_SECONDS:-0}\"\n"
FIRST_PEOPLE = "#!/bin/sh\nmkdir -p \"$1/demo\"; echo agent >\"$1/demo/people\"; echo first-people >>\"$STAGE/called\"\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class RunCase(CheckoutCase):
    def setUp(self):
        super().setUp()
        (self.root / "scripts").mkdir()
        shutil.copy(SOURCE / "scripts/run", self.root / "scripts/run")
        self.play("scripts/setup", '#!/bin/sh\necho "setup $*" >>"$STAGE/called"\n')
        self.play("scripts/demo/first-people", FIRST_PEOPLE)
        self.play("scripts/demo/fill", '#!/bin/sh\necho "fill $2" >>"$STAGE/called"\n')
        self.play("bin/cmake", '#!/bin/sh\necho "cmake $*" >>"$STAGE/called"\n')
        self.play("build/release/bin/cts-server", SERVER)
        self.play("build/release/bin/cts-client", CLIENT)
        self.port = free_port()

    def play(self, path, text):
        self.write(path, text)
        (self.root / path).chmod(0o755)

    def start(self, *words, **environment):
        everything = {**os.environ, "PATH": f"{self.root}/bin:{os.environ['PATH']}", "STAGE": str(self.root),
                      "HOME": f"{self.root}/home", **environment}
        for name in {"DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME"} - set(environment):
            everything.pop(name, None)
        run = subprocess.Popen([self.root / "scripts/run", *words], env=everything, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
        self.addCleanup(self.end, run)
        return run

    def end(self, run):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        run.stdout.close()

    def read_until(self, run, sentence):
        said = ""
        for line in run.stdout:
            said += line
            if sentence in line:
                return said
        self.fail(f"it ended without saying '{sentence}':\n{said}")

    def interrupt(self, run):
        """Ctrl-C, and what it says until it has ended."""
        os.killpg(run.pid, signal.SIGINT)
        said = run.stdout.read()
        run.wait()
        return said

    def read(self, name):
        return (self.root / name).read_text()

    def assert_port_is_free(self):
        with socket.socket() as probe:
            self.assertNotEqual(probe.connect_ex(("127.0.0.1", self.port)), 0)

    def refused(self, sentence, *words):
        run = self.start(*words)
        said = run.stdout.read()
        self.assertEqual(run.wait(), 2, said)
        self.assertIn(sentence, said)
        self.assertFalse((self.root / "called").exists())


class Arguments(RunCase):
    def test_an_unknown_word_is_refused_before_anything_is_done(self):
        self.refused("what is '--fast'?", "--fast")

    def test_a_port_that_is_none_is_refused(self):
        for port in ("0", "65536", "http", ""):
            self.refused("is no port", "--port", port)

    def test_a_word_without_its_value_is_refused(self):
        self.refused("--data needs a value", "--data")

    def test_a_data_folder_that_would_hold_the_master_key_is_refused(self):
        self.refused("would hold the master key", "--data", f"{self.root}/home")

    def test_help_names_every_word(self):
        said = self.start("--help").stdout.read()
        for word in ("--data", "--port", "--lang", "--server-only"):
            self.assertIn(word, said)


class WithoutDisplay(RunCase):
    def test_the_server_starts_alone_and_it_says_how_to_connect(self):
        run = self.start("--port", str(self.port))
        said = self.read_until(run, "Ctrl-C ends the server.")
        self.assertIn("There is no display here", said)
        self.assertIn(f"ssh -L {self.port}:127.0.0.1:{self.port}", said)
        self.assertIn("cmake --build --preset release --target cts-server cts-admin cts_translations", self.read("called"))
        self.assertFalse((self.root / "clients").exists())
        self.assertIn("Ended. The data stay in", self.interrupt(run))
        self.assert_port_is_free()

    def test_the_key_lies_apart_from_the_data_and_both_folders_are_private(self):
        run = self.start("--port", str(self.port), "--data", f"{self.root}/elsewhere")
        self.read_until(run, "Ctrl-C ends the server.")
        self.assertIn(f"--key {self.root}/home/.config/cts/master.key", self.read("elsewhere/server.log"))
        for folder in ("elsewhere", "home/.config/cts"):
            self.assertEqual((self.root / folder).stat().st_mode & 0o777, 0o700)
        self.interrupt(run)


class WithDisplay(RunCase):
    def test_closing_the_client_says_what_goes_on(self):
        run = self.start("--port", str(self.port), "--lang", "en", DISPLAY=":99")
        said = self.read_until(run, "Ctrl-C ends the server.")
        self.assertIn(f"The client is closed. The server goes on: http://127.0.0.1:{self.port}", said)
        self.assertIn("--login agent --password-file", self.read("clients"))
        self.assertIn("--lang en", self.read("clients"))
        self.interrupt(run)
        self.assert_port_is_free()

    def test_the_server_alone_starts_when_only_it_is_asked_for(self):
        run = self.start("--port", str(self.port), "--server-only", DISPLAY=":99")
        self.read_until(run, "Ctrl-C ends the server.")
        self.assertFalse((self.root / "clients").exists())
        self.interrupt(run)

    def test_ctrl_c_ends_client_and_server(self):
        run = self.start("--port", str(self.port), DISPLAY=":99", CLIENT_SECONDS="600")
        self.read_until(run, "The client opens")
        client = self.client_process()
        self.assertIn("Ended.", self.interrupt(run))
        self.assertEqual(run.returncode, 130)
        self.assert_port_is_free()
        self.assertFalse(os.path.exists(f"/proc/{client}"))

    def client_process(self):
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if (self.root / "clients").exists() and self.read("clients").strip():
                return int(self.read("clients").split()[0])
        self.fail("the client did not start")


class Trouble(RunCase):
    def test_a_port_in_use_is_named(self):
        with socket.create_server(("127.0.0.1", self.port)):
            run = self.start("--port", str(self.port))
            said = run.stdout.read()
        self.assertEqual(run.wait(), 2)
        self.assertIn(f"port {self.port} is in use", said)

    def test_a_server_that_does_not_start_shows_the_end_of_its_log(self):
        self.play("build/release/bin/cts-server", BROKEN_SERVER)
        run = self.start("--port", str(self.port))
        said = run.stdout.read()
        self.assertEqual(run.wait(), 1)
        self.assertIn("the database is of a later version", said)


if __name__ == "__main__":
    unittest.main()
