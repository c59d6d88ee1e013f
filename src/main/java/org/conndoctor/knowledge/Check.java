package org.conndoctor.knowledge;

/** One thing that must hold of the knowledge. Checks change nothing and know nothing of each other. */
@FunctionalInterface
public interface Check {

    /** Looks, and adds what is wrong. */
    void run(Subject subject, Faults faults);

    /**
     * What is checked.
     *
     * @param files as they were read
     * @param knowledge as it was loaded from them
     * @param proof its examples and cases
     */
    record Subject(KnowledgeFiles files, Knowledge knowledge, Proof proof) {}

    /** All of these, one after the other, as one check. */
    static Check all(Check... checks) {
        return (subject, faults) -> {
            for (var check : checks) {
                check.run(subject, faults);
            }
        };
    }

    /** The rest only where the first found nothing: proofs mean little while ids are wrong. */
    static Check gated(Check first, Check rest) {
        return (subject, faults) -> {
            var found = new Faults();
            first.run(subject, found);
            faults.addAll(found.list());
            if (found.list().isEmpty()) {
                rest.run(subject, faults);
            }
        };
    }
}
