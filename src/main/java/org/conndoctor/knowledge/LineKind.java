package org.conndoctor.knowledge;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a stretch of a pasted text is. Most are whole lines; some stand within one. */
public enum LineKind {
    /** What a program or a person says: the default. */
    MESSAGE,
    /** A message that says what an earlier one came from: {@code Caused by: …}. */
    CAUSE,
    /** A place in a program, as stack traces list them. */
    FRAME,
    /** A line of a program, as interpreters print it beside an error. */
    SOURCE,
    /** Keys of a dumped object, and those of its values that are settings or states. */
    DUMP,
    /** What stands before or after the messages: HTTP headers, a banner, a version. */
    HEADER,
    /** What was typed, with the prompt before it. */
    COMMAND,
    /** A line of a configuration. */
    SETTING,
    /** Time, level, logger before a log's message. */
    PREFIX,
    /** The path and query of an address, or a path alone. */
    LINK,
    /** The name of a class, module or source file. */
    NAME;

    /** Those in which a signature matches where it says nothing else. */
    public static final Set<LineKind> EVIDENCE = Set.copyOf(EnumSet.of(MESSAGE, CAUSE));

    /** As it is written in {@code rules/}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is written so, if there is one. */
    public static Optional<LineKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
}
