"""Keeps what was captured as YAML that both people and `conndoctor check` read, and takes over what was judged."""

import os
import re
from dataclasses import dataclass, field, replace
from typing import Optional

from faults import FAULTS

HEAD = """# What {name} printed before real faults. Written by .ci/captures/capture; `shows` and `also` are judged by hand, by what
# the text says and no more.
"""
UNJUDGED = "unjudged"


HOSTS = re.compile("|".join(re.escape(f.host) for f in sorted(FAULTS, key=lambda f: -len(f.host))))


def same_words(text: str) -> str:
    """Two faults make one text where only the address and how long it took differ."""
    return re.sub(r"\d+(\.\d+)?(?= ?(us|ms|s|secs?|seconds)\b)|\d+\.\d+(?![\d.])", "0", HOSTS.sub("HOST", text)).strip()


def loose(text: str) -> str:
    """Two runs differ in figures: durations, counters, lengths."""
    return re.sub(r"\d+", "0", HOSTS.sub("HOST", text)).strip()


@dataclass(frozen=True)
class Case:
    """One text, and the faults before which it was printed; of texts that differ in the address only, the first."""

    faults: tuple
    text: str
    exit: str
    shows: str = UNJUDGED
    also: tuple = ()


@dataclass(frozen=True)
class Captured:
    program: str
    origin: str
    package: str
    version: str
    runtime: str
    nothing: tuple
    cases: tuple = field(default=())

    @staticmethod
    def of(program: dict, installed, seen: dict, before: Optional["Captured"]) -> "Captured":
        by_text = {}
        for fault, what in seen.items():
            if what["text"]:
                by_text.setdefault((same_words(what["text"]), exit_of(what)), (what["text"], []))[1].append(fault)
        known = {(f, loose(c.text)): c for c in (before.cases if before else ()) for f in c.faults}
        cases = []
        for (_, code), (text, names) in by_text.items():
            judged = next((known[(f, loose(text))] for f in names if (f, loose(text)) in known), None)
            cases.append(Case(tuple(names), text, code, judged.shows if judged else UNJUDGED, judged.also if judged else ()))
        return Captured(
            program["name"], program["from"], installed.package, installed.version, installed.runtime,
            tuple(f for f, what in seen.items() if not what["text"]), tuple(cases))

    def by_fault(self) -> dict:
        every = {fault: case for case in self.cases for fault in case.faults}
        every.update({fault: Case((fault,), "", "") for fault in self.nothing})
        return every

    def with_cases_of(self, other: "Captured") -> "Captured":
        """Where only some faults were run, the others stay as they were."""
        fresh = set(other.by_fault())
        old = []
        for case in self.cases:
            left = tuple(f for f in case.faults if f not in fresh)
            if left:
                old.append(replace(case, faults=left))
        nothing = tuple(f for f in self.nothing if f not in fresh) + other.nothing
        return replace(other, cases=tuple(old) + other.cases, nothing=nothing)

    def write(self, folder: str) -> None:
        os.makedirs(folder, exist_ok=True)
        lines = [HEAD.format(name=self.program).rstrip("\n")]
        for key, value in (("program", self.program), ("from", self.origin), ("package", self.package),
                           ("version", self.version), ("runtime", self.runtime)):
            lines.append(f"{key}: {quoted(value)}")
        if self.nothing:
            lines.append(f"prints-nothing: [{', '.join(self.nothing)}]")
        lines.append("cases:" if self.cases else "cases: []")
        for case in self.cases:
            lines.append(f"  - faults: [{', '.join(case.faults)}]")
            lines.append(f"    exit: {quoted(case.exit)}")
            lines.append(f"    shows: {case.shows}")
            if case.also:
                lines.append(f"    also: [{', '.join(case.also)}]")
            lines.append("    text: |2-")
            lines.extend("      " + line if line else "" for line in case.text.split("\n"))
        with open(os.path.join(folder, self.program + ".yaml"), "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")


def exit_of(seen: dict) -> str:
    return "still running" if seen["exit"] is None else str(seen["exit"])


def quoted(value: str) -> str:
    return value if re.fullmatch(r"[A-Za-z@][\w@/. +~-]*", value) else '"' + value.replace('"', '\\"') + '"'


def unquoted(value: str) -> str:
    return value[1:-1].replace('\\"', '"') if value.startswith('"') else value


def listed(value: str) -> tuple:
    return tuple(item.strip() for item in value.strip("[]").split(",") if item.strip())


def version(folder: str, name: str) -> Optional[str]:
    kept = read(folder, name)
    return kept.version if kept else None


def read(folder: str, name: str) -> Optional[Captured]:
    """Reads exactly the form that is written here."""
    path = os.path.join(folder, name + ".yaml")
    if not os.path.exists(path):
        return None
    head, cases, text = {}, [], None
    with open(path, encoding="utf-8") as file:
        for line in file.read().split("\n"):
            if text is not None and (line.startswith("      ") or not line):
                text.append(line[6:])
                continue
            text = None
            key, _, value = line.strip().removeprefix("- ").partition(": ")
            if line.startswith("  "):
                if line.startswith("  - "):
                    cases.append({"also": "", "text": []})
                if key == "text":
                    text = cases[-1]["text"]
                else:
                    cases[-1][key] = unquoted(value)
            elif value and not line.startswith("#"):
                head[key] = unquoted(value)
    return Captured(
        head["program"], head["from"], head["package"], head["version"], head["runtime"],
        listed(head.get("prints-nothing", "")),
        tuple(Case(listed(c["faults"]), "\n".join(c["text"]).rstrip("\n"), c["exit"], c["shows"], listed(c["also"])) for c in cases))
