package org.conndoctor.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of the field that one language explains, found by whatever name people have for them. Thread safe. */
public final class Glossary {

    private final Map<String, TermText> terms;
    /** Made by the first who asks: most starts of the program end without one. */
    private volatile @Nullable Map<String, String> idsByKey;

    /** @param terms by id */
    public Glossary(Map<String, TermText> terms) {
        this.terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    /** All terms by id, in the order of ids. */
    public Map<String, TermText> terms() {
        return terms;
    }

    /** The term of this id. */
    public Optional<TermText> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /**
     * The id of the term that people call so: by its id, its title or another of its names, whatever letter case,
     * accents, spaces, hyphens and punctuation they write it with.
     */
    public Optional<String> named(String words) {
        var index = idsByKey;
        if (index == null) {
            index = index();
            idsByKey = index;
        }
        return Optional.ofNullable(index.get(key(words)));
    }

    /** All that a term is called: its id, its title and its other names. */
    public static List<String> calls(String id, TermText term) {
        var calls = new ArrayList<>(List.of(id, term.title()));
        calls.addAll(term.names());
        return List.copyOf(calls);
    }

    /** The form in which names are compared: letters and digits only; two names of one key are one name. */
    public static String key(String words) {
        var plain = Normalizer.normalize(FoldedText.of(words).text(), Normalizer.Form.NFD);
        var key = new StringBuilder(plain.length());
        plain.codePoints()
                // The voicing marks of Kana tell words apart; those of Latin and Cyrillic are often left out.
                .filter(c -> Character.isLetterOrDigit(c) || c == 0x3099 || c == 0x309A)
                .forEach(key::appendCodePoint);
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    private Map<String, String> index() {
        var index = new HashMap<String, String>();
        terms.forEach((id, term) -> calls(id, term).forEach(name -> index.putIfAbsent(key(name), id)));
        index.remove("");
        return Map.copyOf(index);
    }
}
