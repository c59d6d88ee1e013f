package org.conndoctor.recognition.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of one reading that are to be replaced; they may overlap. For one thread. */
final class Spans {

    private record Span(int start, int end) {}

    private final List<Span> spans = new ArrayList<>();

    /** @param end exclusive */
    void add(int start, int end) {
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The original text with the mark in place of each, and of those that overlap or touch together. */
    String replaced(Reading reading, String mark) {
        spans.sort(Comparator.comparingInt(Span::start));
        var text = reading.original();
        var out = new StringBuilder(text.length());
        int from = 0;
        int i = 0;
        while (i < spans.size()) {
            int start = spans.get(i).start;
            int end = spans.get(i).end;
            while (++i < spans.size() && spans.get(i).start <= end) {
                end = Math.max(end, spans.get(i).end);
            }
            out.append(text, from, Math.max(from, reading.originalStart(start))).append(mark);
            from = Math.max(from, reading.originalEnd(end));
        }
        return out.append(text, from, text.length()).toString();
    }
}
