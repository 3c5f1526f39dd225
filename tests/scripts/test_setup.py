"""scripts/setup on a machine played by a few small programs in front of the PATH."""

import os
import subprocess
import unittest

from checkout import SOURCE, CheckoutCase


class SetupCase(CheckoutCase):
    def setUp(self):
        super().setUp()
        self.play("dpkg-query", 'cat "$ROOT/installed" 2>/dev/null; exit 1')
        self.play("apt-get", 'echo "$DEBIAN_FRONTEND apt-get $*" >>"$ROOT/called"')
        self.play("id", "echo 0")

    def play(self, name, body):
        self.write(f"bin/{name}", f"#!/bin/sh\n{body}\n")
        (self.root / "bin" / name).chmod(0o755)

    def installed(self, *packages):
        self.write("installed", "".join(f"installed {package}\n" for package in packages))

    def setup_script(self, *groups):
        environment = {**os.environ, "PATH": f"{self.root}/bin:{os.environ['PATH']}", "ROOT": str(self.root)}
        return subprocess.run([SOURCE / "scripts/setup", *groups], env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)

    def called(self):
        log = self.root / "called"
        return log.read_text().splitlines() if log.exists() else []


class Setup(SetupCase):
    def test_nothing_is_called_when_nothing_is_missing(self):
        self.installed("clang-tidy-16")
        self.assertEqual(self.setup_script("tidy").returncode, 0)
        self.assertEqual(self.called(), [])

    def test_only_what_is_missing_is_installed(self):
        self.installed("libwxgtk3.2-dev", "libgtk-3-dev")
        self.assertEqual(self.setup_script("client").returncode, 0)
        update, install = self.called()
        self.assertRegex(update, r"^noninteractive apt-get .*update$")
        self.assertRegex(install, r"^noninteractive apt-get .*install -y --no-install-recommends fonts-noto-cjk$")

    def test_what_comes_from_npm_is_installed_for_the_tests_in_the_version_that_is_named(self):
        packages = (SOURCE / "scripts/packages.txt").read_text()
        wanted = packages.split("\n[npm]\n")[1].split()[0]
        name, version = wanted.split("@")
        self.installed(*packages.split("\n[test]\n")[1].replace("#", " # ").split())
        self.play("npm", f'[ "$1" = root ] && echo "$ROOT/modules" || echo "npm $*" >>"$ROOT/called"')
        self.assertEqual(self.setup_script("test").returncode, 0)
        self.assertEqual(self.called(), [f"npm install -g --no-audit --no-fund {wanted}"])
        self.write(f"modules/{name}/package.json", f'{{"version": "{version}"}}')
        self.assertEqual(self.setup_script("test").returncode, 0)
        self.assertEqual(len(self.called()), 1)

    def test_without_rights_the_one_line_is_printed_and_nothing_is_called(self):
        self.play("id", "echo 1000")
        self.play("sudo", "exit 1")
        done = self.setup_script("tidy")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "apt-get update && apt-get install -y --no-install-recommends clang-tidy-16\n")
        self.assertEqual(self.called(), [])

    def test_sudo_is_used_where_it_asks_for_nothing(self):
        self.play("id", "echo 1000")
        self.play("sudo", '[ "$1" = -n ] && exit 0; echo "sudo" >>"$ROOT/called"; exec "$@"')
        self.assertEqual(self.setup_script("tidy").returncode, 0)
        self.assertEqual(self.called()[0], "sudo")
        self.assertTrue(self.called()[-1].endswith("clang-tidy-16"))

    def test_a_group_that_is_not_in_the_list_is_refused(self):
        done = self.setup_script("attic")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("no group 'attic' (there are: build client test check tidy)", done.stderr)

    def test_a_failed_installation_is_a_failure(self):
        self.play("apt-get", "exit 100")
        self.assertNotEqual(self.setup_script("tidy").returncode, 0)


class List(unittest.TestCase):
    def test_no_package_stands_in_the_list_twice(self):
        lines = [line.split("#")[0].strip() for line in (SOURCE / "scripts/packages.txt").read_text().splitlines()]
        packages = [line for line in lines if line and not line.startswith("[")]
        self.assertEqual(len(packages), len(set(packages)))
        self.assertGreater(len(packages), 30)


if __name__ == "__main__":
    unittest.main()
