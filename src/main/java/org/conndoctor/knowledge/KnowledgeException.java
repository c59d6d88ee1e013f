package org.conndoctor.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge base cannot be used; every fault that was found is named. */
public final class KnowledgeException extends RuntimeException {

    private final transient List<Fault> faults;

    public KnowledgeException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
