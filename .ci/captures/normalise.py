"""Takes out of a text what tells of this machine and this minute, and nothing else."""

import re

LONGEST = 60
WIDEST = 1200

CLOCK = [
    (re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07"), ""),
    # Dates and times, in the forms that programs print them.
    (re.compile(r"\b20[23]\d-\d\d-\d\d(?=[T ]\d\d:\d\d)"), "2026-11-20"),
    (re.compile(r"\b20[23]\d/\d\d/\d\d(?= \d\d:\d\d)"), "2026/11/20"),
    (re.compile(r"(?<![\d:.])\d\d:\d\d:\d\d(?![\d:])"), "15:08:34"),
    (re.compile(r"(?<=15:08:34)([.,])\d{3,9}\b"), lambda m: m.group(1) + "120"),
    (re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (\d\d? )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( +\d\d?(?!\d))?( 20\d\d)?"),
     lambda m: "Fri, 20 Nov 2026" if "," in m.group(0) else "Fri Nov 20" + (" 2026" if m.group(5) else "")),
    (re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d\d?(, 20\d\d,?)?(?= \d?\d:\d\d:\d\d)"),
     lambda m: "Nov 20" + (", 2026," if m.group(2) and m.group(2).endswith(",") else ", 2026" if m.group(2) else "")),
    (re.compile(r"\b\d\d/\d\d/\d\d \d\d:\d\d\b"), "11/20/26 15:08"),
    (re.compile(r"\b\d\d:\d\d:\d\d:\d\d\d\b"), "15:08:34:120"),
    (re.compile(r"(?m)^1[78]\d{8}(?= )"), "1795187314"),
    # An address in memory, the hash of an object, a random identifier, a process.
    (re.compile(r"\b0x[5-7][0-9a-f]{11}\b"), "0x7f3c5a1b2c3d"),
    (re.compile(r"(?<=[\w$])@[0-9a-f]{6,8}\b"), "@1b2c3d4e"),
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"), "0f8fad5b-d9cb-469f-a165-70867728950e"),
    (re.compile(r"(?<=\()node:\d+(?=\))|(?<=\bpid=)\d+|(?<=\bPID )\d+"), lambda m: "node:1234" if m.group(0).startswith("node") else "1234"),
]
# What a terminal would not show, and YAML cannot hold.
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029\x85]")


CLIENT_PORT = re.compile(r"(?<=[:.#\[( ])(4\d{4}|5\d{4}|60\d{3})(?=\D|$)")


def normalise(text: str, folder: str, port: int) -> str:
    text = CLIENT_PORT.sub(lambda m: m.group(0) if int(m.group(0)) == port else "41234", text)
    text = text.replace(folder, "/app").replace("\r\n", "\n").replace("\r", "\n")
    for pattern, instead in CLOCK:
        text = pattern.sub(instead, text)
    text = UNSEEN.sub("\ufffd", text)
    lines = [line.rstrip()[:WIDEST] for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    if len(lines) > LONGEST:
        lines = lines[: LONGEST - 10] + ["…"] + lines[-9:]
    return "\n".join(lines)
