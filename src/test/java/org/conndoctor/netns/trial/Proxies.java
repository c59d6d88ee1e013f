package org.conndoctor.netns.trial;

import java.nio.file.Files;

/** Proxies that clients are told of. */
final class Proxies {

    private Proxies() {}

    /** Tinyproxy at this port, with these lines in its settings. */
    static Work tinyproxy(int port, String... lines) {
        return (host, folder) -> {
            var settings = Files.createTempFile(folder, "tinyproxy", ".conf");
            Files.writeString(
                    settings,
                    "Port " + port + "\nTimeout 5\nMaxClients 20\nLogLevel Critical\n" + String.join("\n", lines)
                            + "\n");
            host.startListening(Serves.log(folder), port, "tinyproxy", "-d", "-c", settings.toString());
        };
    }
}
