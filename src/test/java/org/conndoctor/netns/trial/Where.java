package org.conndoctor.netns.trial;

import java.util.function.Function;
import org.conndoctor.netns.Host;
import org.conndoctor.netns.World;

/** A machine of the world. */
enum Where {
    CLIENT(w -> w.client),
    ROUTER(w -> w.router),
    SERVER(w -> w.server),
    NEIGHBOUR(w -> w.neighbour),
    EDGE(w -> w.edge);

    private final Function<World, Host> host;

    Where(Function<World, Host> host) {
        this.host = host;
    }

    Host in(World world) {
        return host.apply(world);
    }
}
