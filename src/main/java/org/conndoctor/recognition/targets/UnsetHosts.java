package org.conndoctor.recognition.targets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices what stands where a host belongs and is none: nothing, {@code undefined}, a scheme. */
final class UnsetHosts {

    /** How {@code rules/observations.yaml} calls a host that is no text at all. */
    private static final String EMPTY = "empty";

    private final Passage passage;
    private @Nullable String seen;

    UnsetHosts(Passage passage) {
        this.passage = passage;
    }

    /** What was seen, if anything. */
    Optional<String> seen() {
        return Optional.ofNullable(seen);
    }

    /** Whether the authority of a URL names no host. */
    boolean inUrl(int at) {
        boolean portOnly = Ports.afterColon(passage.text, at) > 0;
        if (portOnly) {
            note(EMPTY);
        }
        return portOnly || at(at);
    }

    /** Whether a value that is none stands at this place, where a name was looked up or asked. */
    boolean at(int at) {
        var text = passage.text.text();
        for (var name : passage.words.unset().entrySet()) {
            int end = at + name.getKey().length();
            boolean whole = text.startsWith(name.getKey(), at)
                    && (end == text.length() || !HostToken.isHostChar(text.charAt(end)) || isFullStop(end));
            if (whole) {
                note(name.getValue());
                return true;
            }
        }
        return false;
    }

    /** Two quotes with nothing between them. */
    boolean emptyQuotes(int at) {
        var text = passage.text;
        boolean empty = at + 1 < text.length()
                && (text.charAt(at) == '"' || text.charAt(at) == '\'')
                && text.charAt(at + 1) == text.charAt(at);
        if (empty) {
            note(EMPTY);
        }
        return empty;
    }

    private boolean isFullStop(int at) {
        var text = passage.text;
        return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private void note(String value) {
        if (seen == null) {
            seen = value;
        }
    }
}
