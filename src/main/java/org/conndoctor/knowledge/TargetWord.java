package org.conndoctor.knowledge;

import java.util.Locale;

/** What words around a host or a port tell about it; each is a list of {@code rules/targets.yaml}, which says more. */
public enum TargetWord {
    /** Before a port number. */
    PORT_WORDS,
    /** Between a port number and the host that follows it. */
    AFTER_PORT_WORDS,
    /** Before a host. */
    HOST_WORDS,
    /** Before a name that was looked up. */
    NAME_WORDS,
    /** Behind such a name. */
    AFTER_NAME_WORDS,
    /** No name, though it stands where one is told. */
    NO_NAMES,
    /** Before the asker's own address. */
    ASKER_WORDS,
    /** Between the asker's end and the other. */
    ARROWS,
    /** Before the address that a server listens on. */
    LISTEN_WORDS,
    /** Before the address of a resolver. */
    RESOLVER_WORDS,
    /** Before the host that a gateway was asked for, behind the request's first line. */
    REQUEST_HOST_WORDS,
    /** Before a gateway's name for a group of servers. */
    GROUP_WORDS,
    /** Before the display of a screen, which counts from zero where ports count from 6000. */
    DISPLAY_WORDS,
    /** Before a user of a server: {@code login to ann@mail.example}. */
    LOGIN_WORDS,
    /** Before the address of a page, or what names a program or a certificate's subject. */
    PAGE_WORDS,
    /** Before the address of a text to read. */
    HELP_WORDS,
    /** In the address of such a text. */
    HELP_MARKS,
    /** Directly before a URL that was asked. */
    ASKING_WORDS,
    /** Directly before what was connected to, however far from the error it stands. */
    CONNECTING_WORDS,
    /** The last part of a name that needs no port to be one. */
    NAME_ENDINGS,
    /** The last part of a file's name. */
    FILE_ENDINGS,
    /** The first part of the name of a class or module. */
    PACKAGE_ROOTS;

    /** As the file calls it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
