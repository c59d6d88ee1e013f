package org.conndoctor.recognition;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conndoctor.facts.Listener;
import org.conndoctor.facts.Observation;
import org.conndoctor.knowledge.Reading;
import org.conndoctor.language.FoldedText;
import org.jspecify.annotations.Nullable;

/** Reads pasted lines of code and command output by the patterns of {@code rules/commands/}. Thread safe. */
final class OutputReader {

    /** How far a pattern may look from its anchor on, in folded characters. */
    private static final int REACH = 600;
    /** How often one pattern is tried on one text: the longest lists of sockets have some hundred lines. */
    private static final int TRIES = 500;

    /** By the number of the first word of an anchor, in the order of files. */
    private final Map<Integer, List<Compiled>> readings = new HashMap<>();

    OutputReader(List<Reading> all, Vocabulary vocabulary) {
        int order = 0;
        for (var reading : all) {
            var required = RequiredWords.of(reading.pattern().pattern());
            for (var anchor : CompiledSignature.patterns(reading.anchors(), vocabulary)) {
                var part = anchor.parts().get(0);
                readings.computeIfAbsent(part.word(), w -> new ArrayList<>())
                        .add(new Compiled(reading, part, required, order));
            }
            order++;
        }
    }

    Read read(Occurrences occurrences, String original) {
        var read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var found = new ArrayList<Compiled>();
        for (int word : occurrences.words()) {
            found.addAll(readings.getOrDefault(word, List.of()));
        }
        // Of several readings of one fact the first counts, so the order of files must not depend on the text.
        found.sort(Comparator.comparingInt(Compiled::order));
        for (var compiled : found) {
            var part = compiled.anchor;
            var places = occurrences.of(part.word());
            for (int i = 0; places != null && i < Math.min(places.size(), TRIES); i++) {
                if (part.fits(occurrences.text(), places.end(i))) {
                    compiled.tryAt(occurrences.text(), original, places.start(i), read);
                }
            }
        }
        return read;
    }

    /**
     * What was read.
     *
     * @param taken stretches of the folded text that name no target
     */
    record Read(List<Listener> listeners, List<Conditional> observations, List<int[]> taken) {}

    private record Compiled(Reading reading, WordPattern.Part anchor, String required, int order) {

        void tryAt(FoldedText text, String original, int at, Read read) {
            int from = reading.atLine() ? lineStart(text, original, at) : at;
            int to = reading.atLine() ? lineEnd(text, original, at) : Math.min(text.length(), from + REACH);
            var stretch = text.text().substring(from, to);
            if (!stretch.contains(required)) {
                return;
            }
            var matcher = reading.pattern().matcher(stretch);
            if (!matcher.lookingAt()) {
                return;
            }
            var host = group(matcher, "host");
            var ports = group(matcher, "port");
            reading.observes().forEach((id, value) -> {
                var observation = new Observation(id, filled(value, matcher), reading.source());
                var conditional = new Conditional(observation, reading.where(), host, ports);
                if (!read.observations.contains(conditional)) {
                    read.observations.add(conditional);
                }
            });
            if (!reading.listener().isEmpty()) {
                listener(matcher, read);
            }
            if (reading.noTarget() || !reading.listener().isEmpty()) {
                read.taken.add(new int[] {from, from + matcher.end()});
            }
        }

        private void listener(Matcher matcher, Read read) {
            var parts = reading.listener();
            int port = Integer.parseInt(filled(parts.getOrDefault("port", "0"), matcher));
            var address = withoutBrackets(filled(parts.getOrDefault("address", ""), matcher));
            if (port > 0 && port <= 65535) {
                var listener = new Listener(filled(parts.getOrDefault("protocol", ""), matcher), address, port);
                if (!read.listeners.contains(listener)) {
                    read.listeners.add(listener);
                }
            }
        }

        private @Nullable String group(Matcher matcher, String name) {
            return reading.pattern().namedGroups().containsKey(name) ? matcher.group(name) : null;
        }

        private static String filled(String value, Matcher matcher) {
            if (!value.startsWith("$")) {
                return value;
            }
            var group = matcher.group(value.substring(1));
            return group == null ? "" : group;
        }

        private static String withoutBrackets(String address) {
            return address.startsWith("[") && address.endsWith("]")
                    ? address.substring(1, address.length() - 1)
                    : address;
        }

        private static int lineStart(FoldedText text, String original, int at) {
            int newline = original.lastIndexOf('\n', text.originalStart(at));
            int start = at;
            while (start > 0 && text.originalStart(start - 1) > newline && at - start < REACH) {
                start--;
            }
            return start;
        }

        private static int lineEnd(FoldedText text, String original, int at) {
            int newline = original.indexOf('\n', text.originalStart(at));
            int end = at;
            while (end < text.length() && (newline < 0 || text.originalStart(end) < newline) && end - at < REACH) {
                end++;
            }
            return end;
        }
    }
}
