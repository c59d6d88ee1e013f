package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pasted output with what must be read in it: exactly these facts, and no others.
 *
 * @param by which command printed it
 * @param text the output
 * @param target what the client asks for, where a reading depends on it
 * @param observes observation values by id
 * @param listeners as {@code 0.0.0.0:22}, {@code [::]:22} or {@code websocket://0.0.0.0:2345}
 * @param file where it stands
 * @param line where it stands
 */
public record OutputExample(
        String by,
        String text,
        @Nullable String target,
        Map<String, String> observes,
        List<String> listeners,
        String file,
        int line) {}
