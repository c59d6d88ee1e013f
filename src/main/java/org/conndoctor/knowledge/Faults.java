package org.conndoctor.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that a maintainer sees all of them at once. Not thread safe. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public void add(String file, int line, String message) {
        faults.add(new Fault(file, line, message));
    }

    public void addAll(List<Fault> more) {
        faults.addAll(more);
    }

    /** Everything found so far, by file and line. */
    public List<Fault> list() {
        return faults.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                .toList();
    }

    /** @throws KnowledgeException if anything was found */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new KnowledgeException(list());
        }
    }
}
