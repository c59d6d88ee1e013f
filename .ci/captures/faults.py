"""The faults: what a client meets in its own network namespace, and the address that it is told to connect to.

Everything is real: the kernel refuses and drops, a server of Python's library speaks HTTP, certificates are OpenSSL's.
"""

import http.server
import os
import socket
import socketserver
import ssl
import struct
import subprocess
import threading
from dataclasses import dataclass
from typing import Callable, Optional

SERVER = "192.0.2.10"
NAME = "server.example.net"
UNKNOWN = "nosuch.example.net"
UNANSWERED = "slow.example.net"
UNREACHABLE = "198.51.100.66"
NO_ROUTE = "203.0.113.9"
DROPPED = "198.51.100.130"

Serve = Callable[[int, str], None]


@dataclass(frozen=True)
class Fault:
    """What stands at the address, and for which programs that is a fault at all."""

    name: str
    about: str
    host: str = SERVER
    serve: Optional[Serve] = None
    tls: bool = False
    http_is_right: bool = False
    only_http: bool = False


def listener(port: int, address: str = "") -> socket.socket:
    """Listens at all addresses of the namespace, IPv4 and IPv6."""
    sock = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    sock.bind((address or "::", port))
    sock.listen(50)
    return sock


def each(port: int, talk: Callable[[socket.socket], None]) -> None:
    sock = listener(port)

    def accept() -> None:
        while True:
            peer, _ = sock.accept()
            threading.Thread(target=guarded, args=(talk, peer), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()


def guarded(talk: Callable[[socket.socket], None], peer: socket.socket) -> None:
    try:
        talk(peer)
    except OSError:
        pass  # The client left first.


def silent(port: int, _: str) -> None:
    kept = []
    each(port, kept.append)


def closes(port: int, _: str) -> None:
    each(port, lambda peer: peer.close())


def resets(port: int, _: str) -> None:
    def talk(peer: socket.socket) -> None:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        peer.close()

    each(port, talk)


def hangs_up(port: int, _: str) -> None:
    def talk(peer: socket.socket) -> None:
        peer.settimeout(1)
        try:
            peer.recv(65536)
        except TimeoutError:
            pass  # A client that waits for a greeting says nothing.
        peer.shutdown(socket.SHUT_WR)
        peer.recv(65536)
        peer.close()

    each(port, talk)


def banner(greeting: bytes, answer: bytes) -> Serve:
    """A server that speaks first, line by line, as SSH and SMTP do."""

    def serve(port: int, _: str) -> None:
        def talk(peer: socket.socket) -> None:
            peer.sendall(greeting)
            for _ in range(20):
                if not peer.recv(65536):
                    break
                if not answer:
                    # OpenSSH: what is no identification line ends the connection.
                    peer.sendall(b"Invalid SSH identification string.\r\n")
                    break
                peer.sendall(answer)
            peer.close()

        each(port, talk)

    return serve


class NotFound(http.server.BaseHTTPRequestHandler):
    """Python's own HTTP server with nothing on it: 404 for a request, 400 for what is none."""

    protocol_version = "HTTP/1.1"
    status = 404

    def answer(self) -> None:
        self.send_error(self.status)

    do_GET = do_POST = do_PUT = do_HEAD = do_OPTIONS = do_DELETE = do_PROPFIND = do_CONNECT = answer

    def log_message(self, *_: object) -> None:
        pass


class BadGateway(NotFound):
    """What a gateway says before a dead upstream."""

    status = 502

    def answer(self) -> None:
        page = (
            b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
            b"<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        )
        self.send_response(502, "Bad Gateway")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    do_GET = do_POST = do_PUT = do_HEAD = do_OPTIONS = do_DELETE = do_PROPFIND = do_CONNECT = answer


class Quiet(socketserver.ThreadingTCPServer):
    address_family = socket.AF_INET6
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        pass  # Clients that leave in the middle are what this is for.


def web(handler: type, certificate: Optional[str] = None) -> Serve:
    def serve(port: int, folder: str) -> None:
        server = Quiet(("::", port), handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(
                os.path.join(folder, certificate + ".pem"), os.path.join(folder, certificate + ".key"))
            context.set_alpn_protocols(["http/1.1"])
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=server.serve_forever, daemon=True).start()

    return serve


FAULTS = [
    Fault("refused", "nothing listens at the port"),
    Fault("refused-localhost", "nothing listens; asked for as localhost, which has two addresses", host="localhost"),
    Fault("unknown-name", "the name server says that there is no such name", host=UNKNOWN),
    Fault("unanswered-name", "the name server does not answer", host=UNANSWERED),
    Fault("no-route", "no route leads there", host=NO_ROUTE),
    Fault("unreachable", "the router says that the host is unreachable", host=UNREACHABLE),
    Fault("dropped", "nobody answers the SYN", host=DROPPED),
    Fault("silent", "accepts, and never says a word", serve=silent),
    Fault("closes", "accepts, and closes at once", serve=closes),
    Fault("resets", "accepts, and resets at once", serve=resets),
    Fault("hangs-up", "reads the first words, for a second, and closes", serve=hangs_up),
    Fault("http", "an HTTP server stands there", serve=web(NotFound)),
    Fault("ssh", "an SSH server stands there", serve=banner(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u7\r\n", b"")),
    Fault(
        "smtp",
        "a mail server stands there",
        serve=banner(b"220 mail.example.net ESMTP Postfix\r\n", b"502 5.5.2 Error: command not recognized\r\n")),
    Fault("plain-to-tls", "the server wants TLS, the client speaks plain", serve=web(NotFound, "right")),
    Fault("tls-to-plain", "the client wants TLS, the server speaks plain HTTP", host=NAME, serve=web(NotFound), tls=True),
    Fault("self-signed", "a certificate that signed itself", host=NAME, serve=web(NotFound, "self-signed"), tls=True),
    Fault("expired", "a certificate that ended, of an unknown authority", host=NAME, serve=web(NotFound, "expired"), tls=True),
    Fault("bad-gateway", "a gateway whose upstream is dead", host=NAME, serve=web(BadGateway), only_http=True),
]


def certificates(folder: str) -> None:
    """Makes the certificates, once."""
    if os.path.exists(os.path.join(folder, "expired.pem")):
        return
    os.makedirs(folder, exist_ok=True)

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    names = f"subjectAltName=DNS:{NAME},IP:{SERVER}"
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "3650",
            "-subj", "/CN=Example CA")
    for name, start, end in (("right", "20260101000000Z", "20360101000000Z"), ("expired", "20240101000000Z", "20250101000000Z")):
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", f"/CN={NAME}")
        with open(os.path.join(folder, name + ".cnf"), "w", encoding="utf-8") as file:
            file.write(f"[ca]\ndefault_ca=c\n[c]\nnew_certs_dir=.\ndatabase={name}.db\nserial={name}.serial\n"
                       f"default_md=sha256\npolicy=p\nprivate_key=ca.key\ncertificate=ca.pem\n"
                       f"[p]\ncommonName=supplied\n[x]\n{names}\n")
        open(os.path.join(folder, name + ".db"), "w", encoding="utf-8").close()
        with open(os.path.join(folder, name + ".serial"), "w", encoding="utf-8") as file:
            file.write("01\n")
        openssl("ca", "-batch", "-notext", "-config", name + ".cnf", "-extensions", "x", "-startdate", start, "-enddate", end,
                "-in", name + ".csr", "-out", name + ".pem")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "self-signed.key", "-out", "self-signed.pem",
            "-days", "3650", "-subj", f"/CN={NAME}", "-addext", names)


def name_server() -> None:
    """Answers for one name, denies all others, and says nothing of one."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("127.0.0.1", 53))

    def answer() -> None:
        while True:
            query, peer = sock.recvfrom(4096)
            reply = dns_reply(query)
            if reply:
                sock.sendto(reply, peer)

    threading.Thread(target=answer, daemon=True).start()


def dns_reply(query: bytes) -> Optional[bytes]:
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode("ascii", "replace").lower())
        at += 1 + query[at]
    question = query[12:at + 5]
    name = ".".join(labels)
    kind = struct.unpack("!H", query[at + 1:at + 3])[0]
    if name == UNANSWERED:
        return None
    address = {NAME: SERVER}.get(name)
    code = 0 if address else 3
    answers = b""
    if address and kind == 1:
        answers = b"\xc0\x0c" + struct.pack("!HHIH", 1, 1, 60, 4) + socket.inet_aton(address)
    return query[:2] + struct.pack("!HHHHH", 0x8580 | code, 1, 1 if answers else 0, 0, 0) + question + answers
