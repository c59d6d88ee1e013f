package org.conndoctor.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conndoctor.knowledge.Greetings;
import org.conndoctor.knowledge.LineKind;
import org.conndoctor.knowledge.Signature;
import org.conndoctor.knowledge.SignatureGroup;
import org.conndoctor.knowledge.Weight;
import org.conndoctor.language.FoldedText;
import org.conndoctor.recognition.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that are another server's greeting: a frame of 1345270062 bytes is "P/1.", out of an answer of a web
 * server. Thread safe.
 */
final class GreetingNumbers {

    /** How far from its word a number may stand, in folded characters. */
    private static final int REACH = 60;
    /** Where a word stands more often, the rest says nothing new. */
    private static final int PLACES = 200;
    /** What protocols add to a length, or take from it, before they print it. */
    private static final int[] ADDED = {0, 1, -1, 4, -4, 6, -6, 8, -8};

    private static final int SHORTEST = 6;
    private static final int EVIDENCE = Lines.mask(LineKind.EVIDENCE);

    private final Map<Long, CompiledSignature> numbers = new HashMap<>();
    private final Map<String, CompiledSignature> versions = new HashMap<>();
    private final List<WordPattern> words;
    private final List<WordPattern> versionWords;

    GreetingNumbers(Greetings greetings, Vocabulary vocabulary) {
        this.words = patterns(greetings.words(), vocabulary);
        this.versionWords = patterns(greetings.versionWords(), vocabulary);
        var bySpeaks = new HashMap<String, CompiledSignature>();
        for (var greeting : greetings.all()) {
            var shown = bySpeaks.computeIfAbsent(greeting.speaks(), s -> signature(greetings.symptom(), s));
            var bytes = greeting.bytes();
            for (int i = 0; i + 4 <= bytes.size(); i++) {
                for (int added : ADDED) {
                    both(bytes.subList(i, i + 4), added, shown);
                }
            }
            if (bytes.size() >= 4) {
                both(bytes.subList(0, 3), 0, shown);
                // Only letters make a version that nobody would publish: a record of TLS would be 0.1.
                if (bytes.get(2) > ' ' && bytes.get(3) > ' ') {
                    versions.putIfAbsent(bytes.get(3) + "." + bytes.get(2), shown);
                }
            }
        }
    }

    private void both(List<Integer> bytes, int added, CompiledSignature shown) {
        long forwards = 0;
        long backwards = 0;
        for (int i = 0; i < bytes.size(); i++) {
            forwards = forwards << 8 | bytes.get(i);
            backwards = backwards << 8 | bytes.get(bytes.size() - 1 - i);
        }
        numbers.putIfAbsent(forwards + added, shown);
        numbers.putIfAbsent(backwards + added, shown);
    }

    private static CompiledSignature signature(String symptom, String speaks) {
        var group = new SignatureGroup(
                "numbers that are a greeting",
                List.of(),
                List.of(),
                List.of(),
                LineKind.EVIDENCE,
                Set.of(),
                0,
                0,
                true,
                Weight.STRONG,
                Map.of("port-speaks", speaks),
                0);
        var pattern = new WordPattern(new Signature("a number that is a greeting of " + speaks, 0), List.of());
        return new CompiledSignature(symptom, pattern, List.of(), List.of(), EVIDENCE, EVIDENCE, group);
    }

    private static List<WordPattern> patterns(List<String> words, Vocabulary vocabulary) {
        return CompiledSignature.patterns(
                words.stream().map(w -> new Signature(w, 0)).toList(), vocabulary);
    }

    /** The greetings in a text, as matches of a symptom. */
    List<Candidate> in(Occurrences occurrences) {
        var found = new ArrayList<Candidate>();
        words.forEach(word -> around(word, occurrences, false, found));
        versionWords.forEach(word -> around(word, occurrences, true, found));
        return found;
    }

    private void around(WordPattern word, Occurrences occurrences, boolean version, List<Candidate> found) {
        var places = occurrences.of(word.parts().get(0).word());
        if (places == null) {
            return;
        }
        var text = occurrences.text();
        for (int i = 0; i < Math.min(places.size(), PLACES); i++) {
            int start = places.start(i);
            if (occurrences.lines().isAny(start, EVIDENCE)) {
                int line = text.lineOf(start);
                int from = Math.max(text.lineStart(line), start - REACH);
                numbersIn(occurrences, from, Math.min(text.lineEnd(line), start + REACH), version, found);
            }
        }
    }

    private void numbersIn(Occurrences occurrences, int from, int to, boolean version, List<Candidate> found) {
        var text = occurrences.text();
        for (int i = from; i < to; i++) {
            if (isHexDigit(text.charAt(i)) && (i == 0 || !isPart(text.charAt(i - 1)))) {
                int end = i;
                while (end < text.length() && isPart(text.charAt(end))) {
                    end++;
                }
                var shown = version ? versions.get(text.text().substring(i, end)) : meaning(text, i, end);
                if (shown != null && occurrences.lines().isAny(i, EVIDENCE)) {
                    var candidate = new Candidate(shown, i, end);
                    if (!found.contains(candidate)) {
                        found.add(candidate);
                    }
                }
                i = end;
            }
        }
    }

    /** What a number means, decimal, with thousands parted by commas, or hexadecimal. */
    private @Nullable CompiledSignature meaning(FoldedText text, int from, int to) {
        var written = text.text().substring(from, to);
        while (!written.isEmpty() && (written.endsWith(",") || written.endsWith("."))) {
            written = written.substring(0, written.length() - 1);
        }
        var digits = written.replace(",", "");
        boolean hex = digits.startsWith("0x");
        var plain = hex ? digits.substring(2) : digits;
        if (plain.length() < SHORTEST || plain.length() > 10) {
            return null;
        }
        var decimal = hex ? null : number(plain, 10);
        if (decimal != null) {
            return decimal;
        }
        return hex || plain.length() == 8 ? number(plain, 16) : null;
    }

    private @Nullable CompiledSignature number(String digits, int radix) {
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), radix) < 0) {
                return null;
            }
        }
        return numbers.get(Long.parseLong(digits, radix));
    }

    private static boolean isHexDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    private static boolean isPart(char c) {
        return WordPattern.isWord(c) || c == ',' || c == '.' || c == '_' || c == '-';
    }
}
