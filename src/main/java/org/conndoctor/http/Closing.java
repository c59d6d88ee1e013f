package org.conndoctor.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes one thing after the other, and says of what does not end by itself that it was cut off. */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    void next(String what, Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.warn("closing cut off {}: {}", what, e.getClass().getSimpleName());
        }
    }
}
