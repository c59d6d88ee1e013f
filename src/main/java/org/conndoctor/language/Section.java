package org.conndoctor.language;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One section of a text, cut into passages, so that a reader is shown only the products that the talk is about. What
 * is put together once is kept; a text names few products. Thread safe.
 */
public final class Section {

    private final List<Passage> passages;
    private final Map<BitSet, Shown> shown = new ConcurrentHashMap<>();

    public Section(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    /**
     * What a reader is shown.
     *
     * @param text CommonMark
     * @param commands in the order of the text
     */
    public record Shown(Template text, List<CommandText> commands) {}

    /** The names of all products that have a passage of their own. */
    public Set<String> products() {
        return passages.stream()
                .filter(p -> p.product() != null)
                .map(Passage::product)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is for everybody, and what is for users of these products. */
    public Shown of(Set<String> products) {
        var chosen = new BitSet();
        for (int i = 0; i < passages.size(); i++) {
            var product = passages.get(i).product();
            chosen.set(i, product == null || products.contains(product));
        }
        return shown.computeIfAbsent(chosen, this::joined);
    }

    private Shown joined(BitSet chosen) {
        var parts = IntStream.range(0, passages.size())
                .filter(chosen::get)
                .mapToObj(passages::get)
                .toList();
        return new Shown(
                new Template(parts.stream().map(Passage::markdown).collect(Collectors.joining("\n\n"))),
                parts.stream().flatMap(p -> p.commands().stream()).toList());
    }
}
