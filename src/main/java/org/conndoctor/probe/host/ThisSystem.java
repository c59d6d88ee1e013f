package org.conndoctor.probe.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which system this is. OSHI would tell it too, at the cost of loading half of itself. */
enum ThisSystem {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER;

    private static final ThisSystem IT = of(System.getProperty("os.name", ""));

    static ThisSystem get() {
        return IT;
    }

    private static ThisSystem of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return LINUX;
        }
        return lower.startsWith("mac") ? MACOS : lower.startsWith("windows") ? WINDOWS : OTHER;
    }

    /** Whether this process may read what only the system's own user may. */
    static boolean isRoot() {
        try {
            return IT == LINUX
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
