"""Runs one client before one fault. Started in namespaces of its own, so that all it starts ends with it.

Reads a JSON object: the fault's name, the port, the command and where it lives; writes what the client printed.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time

import faults


def quietly(*command: str, told: str = "") -> None:
    subprocess.run(command, input=told, text=True, check=True, capture_output=True)


def network(fault: faults.Fault) -> None:
    """Addresses of documentation on loopback; one that swallows packets, one that a route calls unreachable."""
    quietly("ip", "-batch", "-", told=f"""link set lo up
address add {faults.SERVER}/32 dev lo
address add {faults.DROPPED}/32 dev lo
route add unreachable {faults.UNREACHABLE}/32
""")
    if fault.host == faults.DROPPED:
        quietly("nft", "-f", "-", told=f"""add table inet faults
add chain inet faults swallow {{ type filter hook input priority 0 ; }}
add rule inet faults swallow ip daddr {faults.DROPPED} drop
""")
    # Ports above 40000 in a text are the client's own.
    with open("/proc/sys/net/ipv4/ip_local_port_range", "w", encoding="ascii") as range_of_ports:
        range_of_ports.write("40000 60999")


def names(root: str, state: str) -> None:
    """The namespace has a name server of its own, and no other names."""
    for file, text in (
        ("resolv.conf", "nameserver 127.0.0.1\noptions timeout:1 attempts:2\n"),
        ("hosts", "127.0.0.1 localhost\n::1 localhost\n"),
    ):
        own = os.path.join(state, file)
        with open(own, "w", encoding="utf-8") as out:
            out.write(text)
        target = os.path.join(root, "etc", file)
        if not os.path.exists(target):
            open(target, "w", encoding="utf-8").close()
        quietly("mount", "--bind", own, target)


def main() -> None:
    task = json.load(sys.stdin)
    fault = next(f for f in faults.FAULTS if f.name == task["fault"])
    quietly("mount", "--make-rprivate", "/")
    socket.sethostname("client")
    network(fault)
    root = task.get("root") or "/"
    state = task["state"]
    os.makedirs(state, exist_ok=True)
    names(root, state)
    faults.name_server()
    if fault.serve:
        fault.serve(task["port"], task["certificates"])
    environment = {
        "PATH": task["path"],
        "HOME": task["home"],
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        "HOST": fault.host,
        "PORT": str(task["port"]),
        "TLS": "1" if fault.tls else "",
        "SECONDS": str(task["patience"]),
        **task["environment"],
    }
    command = task["command"]
    if root != "/":
        quietly("mount", "-t", "proc", "proc", os.path.join(root, "proc"))
        quietly("mount", "--bind", "/dev", os.path.join(root, "dev"))
        command = ["chroot", root, *command]
    started = time.monotonic()
    client = subprocess.Popen(
        command,
        cwd=task["folder"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        printed, _ = client.communicate(timeout=task["limit"])
        code = client.returncode
    except subprocess.TimeoutExpired:
        # A person would press Ctrl-C; some programs say their reason only then.
        os.killpg(client.pid, signal.SIGINT)
        try:
            printed, _ = client.communicate(timeout=3)
        except subprocess.TimeoutExpired:
            os.killpg(client.pid, signal.SIGKILL)
            printed, _ = client.communicate()
        code = None
    json.dump(
        {"text": printed.decode("utf-8", "replace"), "exit": code, "seconds": round(time.monotonic() - started, 1)},
        sys.stdout,
    )


main()
