package org.conndoctor.diagnosis;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeException;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.knowledge.Proof;
import org.conndoctor.knowledge.rules.Rulebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the doctor on duty when the files of the knowledge change: builds the new one first, lets the proofs run, and
 * swaps only then. Whatever is wrong is logged with file and line, and the old doctor stays.
 */
public final class KnowledgeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeWatch.class);
    private static final long SECONDS = 1;

    private final DoctorOnDuty duty;
    private final Supplier<KnowledgeFiles> files;
    private final Supplier<String> fingerprint;
    private final Rulebook rulebook = new Rulebook();
    private final ScheduledExecutorService clock;
    private String seen;

    /**
     * @param fingerprint changes, cheaply, whenever a file may have changed
     * @param files reads them all
     */
    public KnowledgeWatch(DoctorOnDuty duty, Supplier<String> fingerprint, Supplier<KnowledgeFiles> files) {
        this.duty = duty;
        this.files = files;
        this.fingerprint = fingerprint;
        this.seen = fingerprint.get();
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "knowledge-watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var now = fingerprint.get();
            if (!now.equals(seen)) {
                seen = now;
                reload();
            }
        } catch (RuntimeException e) {
            // A file that an editor is just writing: the next look sees it whole.
            LOG.warn("the knowledge could not be read: {}", e.getMessage());
        }
    }

    private void reload() {
        try {
            var read = files.get();
            if (read.version().equals(duty.doctor().knowledge().version())) {
                return;
            }
            var knowledge = KnowledgeLoader.load(read, rulebook);
            var faults = new Faults();
            Checks.BEFORE_A_SWAP.run(new Check.Subject(read, knowledge, Proof.read(read, faults)), faults);
            faults.throwIfAny();
            duty.relieve(new Doctor(knowledge));
            LOG.info("knowledge {} is on duty", knowledge.version());
        } catch (KnowledgeException e) {
            LOG.warn("the changed knowledge is not used, the old one stays:\n{}", e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
