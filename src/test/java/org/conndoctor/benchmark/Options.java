package org.conndoctor.benchmark;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much to measure.
 *
 * @param quick a short run, to see that everything works
 * @param patient also what takes many minutes
 * @param only the parts to run; all of them where empty
 * @param against a built checkout of another revision to stand beside
 */
record Options(boolean quick, boolean patient, Set<String> only, Optional<Path> against) {

    private static final Set<String> PARTS = Set.of("start", "against", "server", "chats", "recognition", "knowledge");

    /** @throws IllegalArgumentException naming what is not known */
    static Options of(List<String> arguments) {
        var only = new HashSet<String>();
        var against = Optional.<Path>empty();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--only") && i + 1 < arguments.size() && PARTS.contains(arguments.get(i + 1))) {
                only.add(arguments.get(++i));
            } else if (argument.equals("--against") && i + 1 < arguments.size()) {
                against = Optional.of(Path.of(arguments.get(++i)));
            } else if (!argument.equals("--quick") && !argument.equals("--long")) {
                throw new IllegalArgumentException("unknown: " + argument + "; known are --quick, --long, --against, "
                        + "--only with one of " + new TreeSet<>(PARTS));
            }
        }
        return new Options(arguments.contains("--quick"), arguments.contains("--long"), Set.copyOf(only), against);
    }

    boolean runs(String part) {
        return only.isEmpty() || only.contains(part);
    }
}
