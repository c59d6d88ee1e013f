"""Installs what is to be run, in the versions that were kept, below one folder."""

import os
import shlex
import subprocess
import textwrap
from dataclasses import dataclass
from typing import Optional

ARCHIVE = "http://deb.debian.org/debian"
SOURCES = f"""deb {ARCHIVE} bookworm main
deb {ARCHIVE} bookworm-updates main
deb {ARCHIVE}-security bookworm-security main
"""
NODE = """
const HOST = process.env.HOST, PORT = Number(process.env.PORT), TLS = process.env.TLS === '1'
const MILLIS = 1000 * Number(process.env.SECONDS)
"""
LANGUAGES = {"python": ("app.py", "python3"), "perl": ("app.pl", "perl"), "ruby": ("app.rb", "ruby"), "php": ("app.php", "php"),
             "lua": ("app.lua", "lua5.3"), "tcl": ("app.tcl", "tclsh"), "sh": ("app.sh", "sh"), "erlang": ("app.escript", "escript"),
             "guile": ("app.scm", "guile --no-auto-compile")}


@dataclass(frozen=True)
class Installed:
    package: str
    version: str
    runtime: str
    command: list
    folder: str
    home: str = "/tmp"
    root: Optional[str] = None
    path: str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def sh(*command: str, cwd: Optional[str] = None, env: Optional[dict] = None) -> str:
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)[:200]}: {(done.stderr + done.stdout).strip()[-400:]}")
    return done.stdout.strip()


def prepare(programs: list, place: str, versions: dict, newest: bool) -> None:
    """Debian's and Maven's packages are had all at once: one by one takes ten times as long."""
    maven_resolves([p for p in programs if p["from"] == "maven"], place, versions, newest)
    debian = [p for p in programs if p["from"] == "debian"]
    if not debian:
        return
    root = os.path.join(place, "debian")
    if not os.path.exists(os.path.join(root, "usr", "bin", "apt-get")):
        bootstrap(place, root)
    wanted = set()
    for program in debian:
        packages = program["package"].split()
        pinned = versions.get(program["name"])
        if pinned and not newest and pinned in sh("chroot", root, "apt-cache", "madison", packages[0]):
            packages[0] += "=" + pinned
        wanted.update(packages)
    lacking = [p for p in sorted(wanted) if not has(root, p)]
    if lacking:
        sh("chroot", root, "apt-get", "-y", "-qq", "--no-install-recommends", "--allow-downgrades", "install", *lacking,
           env={"DEBIAN_FRONTEND": "noninteractive"})


def has(root: str, package: str) -> bool:
    name, _, version = package.partition("=")
    done = subprocess.run(["chroot", root, "dpkg-query", "-W", "-f", "${Status} ${Version}", name], capture_output=True, text=True,
                          check=False)
    return done.stdout.startswith("install ok installed") and (not version or done.stdout.endswith(" " + version))


def bootstrap(place: str, root: str) -> None:
    os.makedirs(place, exist_ok=True)
    sh("apt-get", "download", "debootstrap", cwd=place)
    package = next(f for f in os.listdir(place) if f.startswith("debootstrap_"))
    sh("dpkg-deb", "-x", package, "debootstrap", cwd=place)
    sh("sh", "debootstrap/usr/sbin/debootstrap", "--variant=minbase", "bookworm", root, ARCHIVE, cwd=place,
       env={"DEBOOTSTRAP_DIR": os.path.join(place, "debootstrap", "usr", "share", "debootstrap")})
    with open(os.path.join(root, "etc", "apt", "sources.list"), "w", encoding="utf-8") as file:
        file.write(SOURCES)
    policy = os.path.join(root, "usr", "sbin", "policy-rc.d")
    with open(policy, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\n# No service is started here.\nexit 101\n")
    os.chmod(policy, 0o755)
    sh("chroot", root, "apt-get", "update")


def install(program: dict, place: str, version: Optional[str]) -> Installed:
    return {"debian": debian, "npm": npm, "maven": maven}[program["from"]](program, place, version)


def debian(program: dict, place: str, _: Optional[str]) -> Installed:
    root = os.path.join(place, "debian")
    package = program["package"].split()[0]
    version = sh("chroot", root, "dpkg-query", "-W", "-f", "${Version}", package)
    language = program.get("language", "sh")
    file, interpreter = LANGUAGES[language]
    home = f"/home/user/{program['name']}"
    folder = root + home
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, file), "w", encoding="utf-8") as out:
        out.write(program["run"])
    runtime = "Debian 12" if language == "sh" else f"Debian 12, {language} {interpreter_version(root, language)}"
    # What has a "home" of its own in the user's folder finds it there, and a text says /app for it.
    typed = f'echo "\\$ {program["typed"]}"; ' if "typed" in program else ""
    return Installed(package, version, runtime, ["sh", "-c", f"cd {home} && {typed}exec {interpreter} {file}"], folder, home, root)


def interpreter_version(root: str, language: str) -> str:
    package = {"python": "python3", "perl": "perl", "ruby": "ruby", "php": "php-cli", "lua": "lua5.3", "tcl": "tcl",
               "erlang": "erlang-base", "guile": "guile-3.0"}[language]
    version = sh("chroot", root, "dpkg-query", "-W", "-f", "${Version}", package)
    return version.split(":")[-1].split("+")[0].split("-")[0]


def npm(program: dict, place: str, version: Optional[str]) -> Installed:
    folder = os.path.join(place, "npm", program["name"])
    os.makedirs(folder, exist_ok=True)
    packages = program["package"].split()
    with open(os.path.join(folder, "package.json"), "w", encoding="utf-8") as out:
        out.write('{"name": "app", "private": true, "type": "module"}\n')
    installed = os.path.join(folder, "node_modules", packages[0], "package.json")
    if not (os.path.exists(installed) and version and version == npm_version(installed)):
        pinned = f"{packages[0]}@{version or 'latest'}"
        sh("npm", "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", pinned, *packages[1:], cwd=folder)
    with open(os.path.join(folder, "main.js"), "w", encoding="utf-8") as out:
        out.write(program.get("imports", "").strip() + "\n" + NODE.strip() + "\n\n" + program["run"].strip() + "\n")
    node = sh("which", "node")
    return Installed(packages[0], npm_version(installed), "Node.js " + sh(node, "--version").lstrip("v"), [node, "main.js"], folder,
                     path=os.path.dirname(node) + ":/usr/bin:/bin")


def npm_version(file: str) -> str:
    import json

    with open(file, encoding="utf-8") as text:
        return json.load(text)["version"]


def artifacts(program: dict, version: Optional[str]) -> list:
    """The first is the one whose version is kept; what needs none but the JDK has none."""
    named = [a if a.count(":") == 2 else a + ":RELEASE" for a in program["package"].split() if a != "jdk"]
    if named and version:
        named[0] = ":".join(named[0].split(":")[:2] + [version])
    return named


def maven_resolves(programs: list, place: str, versions: dict, newest: bool) -> None:
    """One Maven for all class paths; $MAVEN may name another command for it."""
    place = os.path.join(place, "maven")
    modules = []
    for program in programs:
        folder = os.path.join(place, program["name"])
        os.makedirs(folder, exist_ok=True)
        wanted = artifacts(program, None if newest else versions.get(program["name"]))
        if newest and wanted:
            wanted[0] = wanted[0].rsplit(":", 1)[0] + ":RELEASE"
        pom = project(program["name"], "".join(
            "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>" % tuple(a.split(":"))
            for a in wanted))
        file = os.path.join(folder, "pom.xml")
        if not (os.path.exists(os.path.join(folder, "classpath")) and os.path.exists(file) and open(file, encoding="utf-8").read() == pom):
            modules.append(program["name"])
            with open(file, "w", encoding="utf-8") as out:
                out.write(pom)
    if not modules:
        return
    with open(os.path.join(place, "pom.xml"), "w", encoding="utf-8") as out:
        out.write(project("all", "", "<packaging>pom</packaging><modules>%s</modules>" % "".join(f"<module>{m}</module>" for m in modules)))
    # What cannot be resolved has no class path, and is told as not captured.
    subprocess.run([*shlex.split(os.environ.get("MAVEN", "mvn")), "-q", "-B", "--fail-at-end",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath", "-Dmdep.outputFile=classpath",
                    "-Dmaven.repo.local=" + os.path.join(place, "repository")],
                   cwd=place, stdout=open(os.path.join(place, "log"), "w", encoding="utf-8"), stderr=subprocess.STDOUT, check=False)


def project(name: str, dependencies: str, more: str = "") -> str:
    return ("<project><modelVersion>4.0.0</modelVersion><groupId>app</groupId>"
            f"<artifactId>{name}</artifactId><version>1</version>{more}<dependencies>{dependencies}</dependencies></project>\n")


def maven(program: dict, place: str, version: Optional[str]) -> Installed:
    folder = os.path.join(place, "maven", program["name"])
    file = os.path.join(folder, "classpath")
    if not os.path.exists(file):
        raise RuntimeError("Maven could not resolve it")
    classpath = open(file, encoding="utf-8").read()
    classes = os.path.join(folder, "classes")
    source = java(program)
    stamp = classpath + source
    done = os.path.join(folder, "done")
    if not os.path.exists(done) or open(done, encoding="utf-8").read() != stamp:
        with open(os.path.join(folder, "Main.java"), "w", encoding="utf-8") as out:
            out.write(source)
        sh("javac", "-nowarn", "-proc:none", "-cp", classpath or ".", "-d", classes, "Main.java", cwd=folder)
        with open(done, "w", encoding="utf-8") as out:
            out.write(stamp)
    jdk = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.split('"')[1]
    wanted = artifacts(program, version)
    name, known = resolved(wanted[0], classpath) if wanted else ("jdk", jdk)
    return Installed(name, known, "JDK " + jdk,
                     [sh("which", "java"), "-XX:TieredStopAtLevel=1", *program.get("options", []), "-cp", classes + ":" + classpath, "Main"],
                     folder)


def resolved(artifact: str, classpath: str) -> tuple:
    """The version that Maven chose, as its repository's folders have it."""
    group, name, _ = artifact.split(":")
    folder = "/" + group.replace(".", "/") + "/" + name + "/"
    jar = next(j for j in classpath.split(":") if folder in j)
    return f"{group}:{name}", jar.split(folder)[1].split("/")[0]


def java(program: dict) -> str:
    return (program.get("imports", "").strip() + "\n\npublic class Main {\n    public static void main(String[] args) throws Exception {\n"
            + '        var HOST = System.getenv("HOST");\n        var PORT = Integer.parseInt(System.getenv("PORT"));\n'
            + '        var TLS = "1".equals(System.getenv("TLS"));\n        var SECONDS = Integer.parseInt(System.getenv("SECONDS"));\n'
            + textwrap.indent(program["run"].strip(), "        ") + "\n    }\n" + program.get("members", "") + "}\n")
