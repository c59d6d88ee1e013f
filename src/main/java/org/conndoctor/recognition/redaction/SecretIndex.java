package org.conndoctor.recognition.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conndoctor.knowledge.SecretKind;
import org.conndoctor.recognition.WordIndex;
import org.jspecify.annotations.Nullable;

/** Every word by which any secret is known, found in one pass. Immutable and thread safe. */
final class SecretIndex {

    /** What may part the words of a name. */
    private static final List<String> SEPARATORS = List.of("", "_", "-", ".", " ");

    /** A name, and whether it must be a whole word. */
    record Name(SecretKind.Named kind, boolean whole) {}

    /** All that one word can be. */
    private static final class Word {
        private final List<Name> names = new ArrayList<>();
        private SecretKind.@Nullable Called call;
        private final List<Shape> shapes = new ArrayList<>();
        private final List<SecretKind.Typed> programs = new ArrayList<>();
    }

    private final List<Word> words = new ArrayList<>();
    private final WordIndex index;

    SecretIndex(List<SecretKind> kinds) {
        var byText = new HashMap<String, Word>();
        for (var kind : kinds) {
            if (kind instanceof SecretKind.Named named) {
                named.parts().forEach(part -> name(byText, part, new Name(named, false)));
                named.whole().forEach(word -> name(byText, word, new Name(named, true)));
            } else if (kind instanceof SecretKind.Shaped shaped) {
                for (var written : shaped.shapes()) {
                    var shape = new Shape(written);
                    word(byText, shape.anchor()).shapes.add(shape);
                }
            } else if (kind instanceof SecretKind.Typed typed) {
                typed.programs()
                        .forEach(program -> word(byText, program).programs.add(typed));
            } else if (kind instanceof SecretKind.Called called) {
                called.calls().forEach(call -> word(byText, call).call = called);
            }
        }
        var texts = new ArrayList<String>();
        for (Map.Entry<String, Word> entry : byText.entrySet()) {
            texts.add(entry.getKey());
            words.add(entry.getValue());
        }
        this.index = WordIndex.of(texts);
    }

    private static void name(Map<String, Word> byText, String text, Name name) {
        for (var separator : text.contains(" ") ? SEPARATORS : List.of("")) {
            word(byText, text.replace(" ", separator)).names.add(name);
        }
    }

    private static Word word(Map<String, Word> byText, String text) {
        return byText.computeIfAbsent(text.toLowerCase(Locale.ROOT), t -> new Word());
    }

    Hits hits(Reading reading) {
        var hits = new Hits();
        index.scan(reading.lower(), hits::add);
        return hits;
    }

    List<Name> names(int word) {
        return words.get(word).names;
    }

    SecretKind.@Nullable Called call(int word) {
        return words.get(word).call;
    }

    List<Shape> shapes(int word) {
        return words.get(word).shapes;
    }

    List<SecretKind.Typed> programs(int word) {
        return words.get(word).programs;
    }
}
