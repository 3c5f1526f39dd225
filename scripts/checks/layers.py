"""The rooms' arrows: the drawing in docs/architecture.md, the #includes and what CMake links must say the same.

The drawing's fenced block `rooms` has a line a room:

    room [(program)] -> room, room | library, library*

- A file includes headers of its own room, of the rooms its line points to, and of the shared/ rooms these point to:
  shared/ is one layer, everything else is seen only by a direct arrow.
- A library's headers are included only where the line names the library. `*` means that the room's own headers show
  the library to whoever includes them; without it, a header that shows it stays inside the room.
- Arrows make no circle, and CMake links exactly what is drawn (LINKS for `*`, PRIVATE_LINKS for the rest).
"""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from . import cmake
from .tree import CPP, ROOMS

DRAWING = "docs/architecture.md"

# library: (its CMake targets, its headers)
LIBRARIES = {
    "Boost": (r"Boost::(?!locale)\w+", r"boost/(?!locale)"),
    "Boost.Locale": (r"Boost::locale", r"boost/locale"),
    "ICU": (r"ICU::\w+", r"unicode/"),
    "MariaDB": (r"PkgConfig::MARIADB", r"(mysql|mariadb|errmsg|mysqld_error)(/|\.h)"),
    "MySQL-Connector": (r"MySQL::ConnectorCpp", r"cppconn/|mysql_(driver|connection|error)\.h"),
    "OpenSSL": (r"OpenSSL::\w+", r"openssl/"),
    "Poco": (r"Poco::\w+", r"Poco/"),
    "SOCI": (r"SOCI::\w+", r"soci/"),
    "SQLite": (r"SQLite::SQLite3", r"sqlite3\w*\.h"),
    "date": (r"date::[\w-]+", r"date/"),
    "fmt": (r"fmt::[\w-]+", r"fmt/"),
    "nlohmann": (r"nlohmann_json::nlohmann_json", r"nlohmann/"),
    "orcus": (r"PkgConfig::ORCUS", r"(orcus|ixion|mdds)/"),
    "phonenumber": (r"PhoneNumber::phonenumber", r"phonenumbers/"),
    "sodium": (r"PkgConfig::SODIUM", r"sodium(/|\.h)"),
    "spdlog": (r"spdlog::spdlog", r"spdlog/"),
    # GTK, Cairo and Pango are what wx stands on here; who may know wx may know them.
    "wx": (r"cts_wx|PkgConfig::GTK3", r"wx/|(gtk|gdk|glib|atk|gio|pango|cairo)/|(glib|gio|cairo)\.h"),
    "xlsxwriter": (r"PkgConfig::XLSXWRITER", r"xlsxwriter"),
    "yaml-cpp": (r"yaml-cpp(::yaml-cpp)?", r"yaml-cpp/"),
    "zlib": (r"ZLIB::ZLIB", r"zlib\.h"),
}
# The language's own headers (no suffix), the C library's and the system's, and tl::expected, which is C++23 early.
EVERYWHERE = re.compile(r"[a-z0-9_]+$|tl/expected\.hpp$|(sys|arpa|netinet|linux)/|"
                        r"(unistd|fcntl|poll|signal|dlfcn|pwd|grp|termios|spawn|langinfo|locale|netdb|ifaddrs|pthread|"
                        r"std\w+|string|time|math|errno|ctype|limits|assert|wchar)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


@dataclass
class Room:
    program: str = ""
    arrows: set = field(default_factory=set)
    shown: set = field(default_factory=set)   # libraries its headers show
    hidden: set = field(default_factory=set)  # libraries of its sources alone

    @property
    def libraries(self):
        return self.shown | self.hidden


def run(tree):
    if DRAWING not in tree.files:
        return [f"{DRAWING}: missing, and with it the drawing of the rooms"]
    rooms, problems = read_drawing(tree.text(DRAWING))
    return problems + circles(rooms) + against_cmake(tree, rooms) + Includes(tree, rooms).problems()


# --- the drawing -----------------------------------------------------------------------------------------------------

def read_drawing(text):
    block = re.search(r"^```rooms\n(.*?)^```", text, re.M | re.S)
    if not block:
        return {}, [f"{DRAWING}: no fenced block called `rooms`"]
    first = text[:block.start(1)].count("\n") + 1
    rooms, problems = {}, []
    for number, line in enumerate(block.group(1).splitlines(), start=first):
        if line.strip() and not line.lstrip().startswith("#"):
            read_line(line, f"{DRAWING}:{number}", rooms, problems)
    for name, room in rooms.items():
        problems += [f"{DRAWING}: {name} -> {to}: there is no room {to}" for to in sorted(room.arrows - set(rooms))]
    return rooms, problems


def read_line(line, where, rooms, problems):
    parts = re.fullmatch(r"\s*([\w/-]+)(?:\s+\(([\w-]+)\))?\s*->\s*([^|]*?)\s*(?:\|\s*(.*?)\s*)?", line)
    if not parts:
        problems.append(f"{where}: not of the form `room -> room, room | library, library`")
        return
    name, program, arrows, libraries = parts.groups()
    room = Room(program or "", words(arrows))
    for library in words(libraries):
        (room.shown if library.endswith("*") else room.hidden).add(library.rstrip("*"))
    problems += [f"{where}: no library {unknown} is known to {__name__}" for unknown in sorted(room.libraries - set(LIBRARIES))]
    if name in rooms:
        problems.append(f"{where}: {name} is drawn twice")
    rooms[name] = room


def words(listed):
    return {word.strip() for word in (listed or "").split(",") if word.strip()}


def circles(rooms):
    done, problems = set(), []

    def walk(name, path):
        if name in path:
            problems.append(f"{DRAWING}: a circle of rooms: {' -> '.join(path[path.index(name):] + [name])}")
        elif name not in done and name in rooms:
            for to in sorted(rooms[name].arrows):
                walk(to, path + [name])
            done.add(name)

    for name in sorted(rooms):
        walk(name, [])
    return problems


def may_see(rooms, name):
    """The rooms whose headers the room may include, beside its own."""
    direct = rooms[name].arrows
    seen, waiting = set(direct), list(direct)
    while waiting:
        for to in rooms.get(waiting.pop(), Room()).arrows:
            if to.startswith("shared/") and to not in seen:
                seen.add(to)
                waiting.append(to)
    return seen


def shown_to(rooms, name):
    """The libraries that the headers of these rooms bring along, by their *."""
    return {library for to in may_see(rooms, name) if to in rooms for library in rooms[to].shown}


# --- CMake -----------------------------------------------------------------------------------------------------------

def against_cmake(tree, rooms):
    linked = {}
    for path in tree.matching(ROOMS, ("CMakeLists.txt",)):
        linked.update(cmake.links(tree.text(path)))
    drawn = {room.program or name: room for name, room in rooms.items()}
    shown = {room.program or name: shown_to(rooms, name) for name, room in rooms.items()}
    names = {"cts_" + name.replace("/", "_"): name for name in rooms}
    problems = [f"{DRAWING}: CMake builds {name}, which is not drawn" for name in sorted(set(linked) - set(drawn))]
    problems += [f"{DRAWING}: {name} is drawn, but CMake does not build it" for name in sorted(set(drawn) - set(linked))
                 if not drawn[name].program]
    for name in sorted(set(linked) & set(drawn)):
        problems += [f"{name}: {problem}" for problem in differences(drawn[name], *linked[name], names, shown[name])]
    return problems


def differences(room, public, private, names, shown_to_it):
    targets = {names[t] for t in public | private if t in names}
    for to in sorted(targets - room.arrows):
        yield f"CMake links {to}, which {DRAWING} does not draw"
    for to in sorted(room.arrows - targets):
        yield f"{DRAWING} draws an arrow to {to}, which CMake does not link"
    shown, hidden = libraries_of(public), libraries_of(private)
    for library in sorted((shown | hidden) - room.libraries):
        yield f"CMake links {library}, which {DRAWING} does not name"
    for library in sorted(room.libraries - shown - hidden - shown_to_it):
        yield f"{DRAWING} names {library}, which CMake does not link"
    if not room.program:
        for library in sorted(room.shown & hidden - shown):
            yield f"{DRAWING} shows {library}* in headers, but CMake links it in PRIVATE_LINKS"
        for library in sorted(room.hidden & shown):
            yield f"CMake passes {library} on (LINKS), but {DRAWING} has it without *"


def libraries_of(targets):
    return {name for name, (target, _) in LIBRARIES.items() for t in targets if re.fullmatch(target, t)}


# --- the includes ----------------------------------------------------------------------------------------------------

class Includes:
    def __init__(self, tree, rooms):
        self.tree, self.rooms = tree, rooms
        self.files = tree.matching(ROOMS, CPP)
        self.included = {path: list(self.includes_of(path)) for path in self.files}

    def includes_of(self, path):
        for number, line in self.tree.lines(path):
            found = INCLUDE.match(line)
            if found:
                yield number, found.group(1), found.group(2)

    def problems(self):
        return [problem for path in self.files for problem in self.of_file(path)]

    def of_file(self, path):
        name = self.room_of(path)
        if name is None:
            yield f"{path}: stands in no room of {DRAWING}"
            return
        for number, own, library in self.included[path]:
            refusal = self.of_own(name, path, own) if own else self.of_library(name, library)
            if refusal:
                yield f"{path}:{number}: {refusal}"
        yield from self.leaks(name, path)

    def room_of(self, path):
        """The nearest room above the file; a program's row holds only the files directly in its folder."""
        folder = PurePosixPath(path).parent
        if str(folder) in self.rooms:
            return str(folder)
        return next((str(up) for up in folder.parents if "/" in str(up) and str(up) in self.rooms), None)

    def of_own(self, name, path, own):
        if own not in self.tree.files:
            return f'"{own}" is no tracked file (an include starts at the root of the checkout)'
        to = self.room_of(own)
        if to is not None and to != name and to not in may_see(self.rooms, name):
            return f"{name} must not know {to} ({own})"
        return None

    def of_library(self, name, header):
        library = library_of(header)
        if library is None:
            return None if EVERYWHERE.match(header) else f"<{header}> is of no library known to {__name__}"
        if library not in self.rooms[name].libraries and library not in shown_to(self.rooms, name):
            return f"{name} must not know {library} (<{header}>)"
        return None

    def leaks(self, name, path):
        """Libraries that other rooms keep to themselves, reached through their headers."""
        seen, waiting = {path}, [(path, None)]
        while waiting:
            current, through = waiting.pop()
            for _, own, library in self.included.get(current, ()):
                if own and own not in seen:
                    seen.add(own)
                    waiting.append((own, through or own))
                home = self.room_of(current)
                found = library_of(library) if library else None
                if found and home not in (None, name) and found in self.rooms[home].hidden - self.rooms[name].libraries:
                    yield f"{path}: {current} brings {found} along, which {home} keeps to itself (through {through})"


def library_of(header):
    return next((name for name, (_, headers) in LIBRARIES.items() if re.match(headers, header)), None)
