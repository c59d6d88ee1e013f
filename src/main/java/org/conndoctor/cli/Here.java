package org.conndoctor.cli;

import org.conndoctor.facts.ProbeResult;

/** Where the command line is told that it runs. */
enum Here {
    CLIENT(ProbeResult.CLIENT),
    SERVER(ProbeResult.SERVER);

    private final String place;

    Here(String place) {
        this.place = place;
    }

    /** As results of looks call it. */
    String place() {
        return place;
    }
}
