package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Path;
import org.conndoctor.netns.World;

/** One step in the making of a scenario: what is done, and to which machine. */
record Made(Where where, Work work) {

    void in(World world, Path folder) throws IOException, InterruptedException {
        work.on(where.in(world), folder);
    }
}
