"""What the CMakeLists.txt files say about rooms, suites and programs; read as text, nothing is configured."""

import re

KEYWORDS = {"PATH", "LINKS", "PRIVATE_LINKS", "SUBFOLDERS", "EXCLUDE", "PCH", "NO_UNITY", "TIMEOUT", "ENVIRONMENT",
            "LABELS", "COMMAND_PREFIX", "PUBLIC", "PRIVATE", "INTERFACE"}


def calls(text, command):
    """Every call of a command as {keyword: its words}; the words before any keyword stand under the empty one."""
    text = re.sub(r"#.*", "", text)
    return [by_keyword(body.split()) for body in re.findall(rf"\b{command}\s*\(([^)]*)\)", text)]


def by_keyword(tokens):
    parts, current = {keyword: [] for keyword in KEYWORDS | {""}}, ""
    for token in tokens:
        if token in KEYWORDS:
            current = token
        else:
            parts[current].append(token)
    return parts


def folders(text):
    """The folders whose sources a room or a suite takes."""
    for call in calls(text, "cts_room") + calls(text, "cts_test_suite"):
        for path in call["PATH"]:
            yield path
            yield from (f"{path}/{below}" for below in call["SUBFOLDERS"])


def links(text):
    """{room or program: (public targets, private targets)}; cts_server_app is the inside of cts-server."""
    found = {call["PATH"][0]: (set(call["LINKS"]), set(call["PRIVATE_LINKS"])) for call in calls(text, "cts_room")}
    for call in calls(text, "target_link_libraries"):
        name = re.sub(r"^cts_(\w+)_app$", r"cts-\1", call[""][0] if call[""] else "")
        if name.startswith("cts-"):
            public, private = found.get(name, (set(), set()))
            found[name] = (public | set(call["PUBLIC"]), private | set(call["PRIVATE"]))
    return found
