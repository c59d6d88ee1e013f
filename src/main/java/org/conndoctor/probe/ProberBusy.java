package org.conndoctor.probe;

/** As many looks as are allowed at once are going on, or the prober is closed. Nothing was tried. */
public final class ProberBusy extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ProberBusy() {
        super("too many looks at once");
    }
}
