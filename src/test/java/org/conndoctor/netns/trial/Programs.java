package org.conndoctor.netns.trial;

import java.nio.file.Path;

/** Where the programs are that are started on machines. */
final class Programs {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** The classes of the tests. */
    static final String CLASSES =
            Path.of("target", "test-classes").toAbsolutePath().toString();

    private static final Path SCRIPTS =
            Path.of("src", "test", "resources", "netns").toAbsolutePath();

    private Programs() {}

    /** Of a script. */
    static String path(String script) {
        return SCRIPTS.resolve(script).toString();
    }
}
