package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Path;
import org.conndoctor.netns.Host;

/** Something that is done to a machine. */
@FunctionalInterface
interface Work {

    /** Does it; files and logs go to the folder. */
    void on(Host host, Path folder) throws IOException, InterruptedException;
}
