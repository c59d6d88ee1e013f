package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.conndoctor.knowledge.Knowledge;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A server takes over a changed knowledge while it runs, and only one that is proven. */
class KnowledgeWatchTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration PACE = Duration.ofMillis(20);

    private static final Complaint REFUSED = Complaint.of("connect: Connection refused");

    private static final String SYMPTOM = "rules/symptoms/connection-refused.yaml";
    private static final String WRONG_PORT = "rules/causes/listener/wrong-port.drl";
    private static final String WRONG_HOST = "rules/causes/names/wrong-host.drl";
    private static final String ORDER = "rules/causes/names/wrong-host.cases.yaml";
    private static final String MESSAGES = "i18n/en/messages.properties";

    /** One symptom and two causes: enough to change, and quick to compile. */
    private static final Map<String, String> START = Map.of(
            "rules/observations.yaml",
            "observations:\n  - {id: port-matches, hop: listener, values: [\"yes\", \"no\"]}\n",
            "rules/targets.yaml",
            "port-words: [port]\ndefault-ports: {http: 80}\n",
            "rules/redaction/words.yaml",
            "plain: [missing]\n",
            SYMPTOM,
            "signatures:\n  - by: systems\n    says: [Connection refused]\n",
            "rules/symptoms/connection-refused.examples.yaml",
            "examples:\n  - {language: en, by: a system, text: Connection refused}\n",
            WRONG_PORT,
            cause("wrong-port", 10, "no"),
            "rules/causes/listener/wrong-port.cases.yaml",
            "cases:\n  - {name: the port, text: Connection refused, observations: {port-matches: \"no\"}}\n",
            WRONG_HOST,
            cause("wrong-host", 5, "yes"),
            ORDER,
            order("wrong-port"),
            MESSAGES,
            "observation.port-matches.yes=The port is right.\nobservation.port-matches.no=The port is wrong.\n");

    /** What {@link #START} loads as. */
    private static @Nullable Knowledge start;

    @TempDir
    private Path folder;

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final Logger logger = (Logger) LoggerFactory.getLogger(KnowledgeWatch.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private DoctorOnDuty duty;
    private Doctor first;
    private KnowledgeWatch watch;

    @BeforeEach
    void begin() throws IOException {
        for (var file : START.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        if (start == null) {
            start = KnowledgeLoader.load(files());
        }
        log.start();
        logger.addAppender(log);
        first = new Doctor(start);
        duty = new DoctorOnDuty(first);
        watch = new KnowledgeWatch(duty, this::fingerprint, this::read);
        assertThat(causes()).containsExactly("wrong-port", "wrong-host");
    }

    @AfterEach
    void end() {
        watch.close();
        logger.detachAppender(log);
    }

    /** A cause that a refusal suggests, and that one answer supports. */
    private static String cause(String id, int often, String supportedBy) {
        return """
                package causes.%s

                import org.conndoctor.facts.*

                rule "refused, so perhaps this"
                    @hop("listener")
                    @often(%d)
                when
                    SymptomSeen( id == "connection-refused" )
                then
                    insertLogical( Suspicion.of("%s") );
                end

                rule "perhaps this"
                when
                    Observation( id == "port-matches", value == "%s" )
                then
                    insertLogical( Finding.supports("%s") );
                end
                """.formatted(id.replace('-', '_'), often, id, supportedBy, id);
    }

    /** The proof of which cause comes first where nothing else is known. */
    private static String order(String mostFrequent) {
        return """
                cases:
                  - {name: the host, text: Connection refused, observations: {port-matches: "yes"}}
                  - {name: nothing is known, text: Connection refused, first: %s}
                """.formatted(mostFrequent);
    }

    @Test
    void aChangedFrequencyIsTakenOver() throws IOException {
        write(ORDER, order("wrong-host"));
        write(WRONG_HOST, cause("wrong-host", 50, "yes"));

        until(() -> causes().equals(List.of("wrong-host", "wrong-port")), "the new order");
    }

    @Test
    void aNewCauseIsTakenOverOnceItIsProven() throws IOException {
        write("rules/causes/proxy/client-proxy.drl", cause("client-proxy", 1, "yes"));
        isRefusedWith("no case ranks 'client-proxy' first");

        write(
                "rules/causes/proxy/client-proxy.cases.yaml",
                "cases:\n  - {name: the proxy, text: Connection refused, status: possible}\n");
        write(ORDER, order("client-proxy"));
        write(
                "rules/causes/proxy/client-proxy.drl",
                cause("client-proxy", 20, "yes").replace("supports", "weakens"));

        until(() -> causes().equals(List.of("client-proxy", "wrong-port", "wrong-host")), "the new cause");
    }

    @Test
    void aChangedTextIsTakenOver() throws IOException {
        write(MESSAGES, START.get(MESSAGES).replace("right", "the same"));

        until(() -> says("The port is the same."), "the new text");
    }

    @Test
    void aRuleThatDoesNotCompileIsRefusedAndItsRepairTakenOver() throws IOException {
        write(WRONG_HOST, cause("wrong-host", 50, "yes").replaceFirst("when", "wehn"));
        isRefusedWith(WRONG_HOST + ":8: ");

        write(ORDER, order("wrong-host"));
        write(WRONG_HOST, cause("wrong-host", 50, "yes"));

        until(() -> causes().equals(List.of("wrong-host", "wrong-port")), "the repaired rule");
    }

    @Test
    void aKnowledgeWhoseCasesFailIsRefused() throws IOException {
        write(WRONG_HOST, cause("wrong-host", 50, "yes"));

        isRefusedWith(ORDER + ":3: case 'nothing is known': wrong-host comes first, expected wrong-port");
    }

    @Test
    void aKnowledgeWhoseExamplesFailIsRefused() throws IOException {
        write(SYMPTOM, "signatures:\n  - by: systems\n    says: [Connection refused, never shown]\n");

        isRefusedWith(SYMPTOM + ":3: no example shows 'never shown'");
    }

    @Test
    void aFileThatIsNoYamlIsRefused() throws IOException {
        write(SYMPTOM, "signatures: [");

        isRefusedWith(SYMPTOM + ":1: not valid YAML");
    }

    /** Whatever the compiler throws must not end the watch. */
    @Test
    void theWatchGoesOnAfterWhateverItMet() throws IOException {
        int read = readings.get();
        write(
                WRONG_HOST,
                cause("wrong-host", 5, "yes")
                        .replace("SymptomSeen( id == \"connection-refused\" )", "Target( port > \"x\" )"));
        untilItIsDecided(read);
        assertThat(duty.doctor()).isSameAs(first);

        write(WRONG_HOST, START.get(WRONG_HOST));
        write(MESSAGES, START.get(MESSAGES).replace("right", "still right"));

        until(() -> says("The port is still right."), "the next good change");
    }

    @Test
    void aFileThatIsWrittenAndNotChangedLeavesTheDoctorOnDuty() throws IOException {
        int read = readings.get();

        write(WRONG_PORT, START.get(WRONG_PORT));
        Files.setLastModifiedTime(folder.resolve(WRONG_PORT), FileTime.fromMillis(0));

        untilItIsDecided(read);
        assertThat(duty.doctor()).isSameAs(first);
    }

    @Test
    void aFolderThatGoesAwayForAMomentEndsNothing() throws IOException {
        int seen = looks.get();
        Files.move(folder.resolve("rules"), folder.resolve("away"));
        until(() -> looks.get() > seen + 1, "the watch looks on");
        assertThat(duty.doctor()).isSameAs(first);

        Files.move(folder.resolve("away"), folder.resolve("rules"));
        write(MESSAGES, START.get(MESSAGES).replace("right", "back"));

        until(() -> says("The port is back."), "the folder is back");
    }

    @Test
    void aWatchThatIsClosedLooksNoMore() throws Exception {
        watch.close();
        write(MESSAGES, START.get(MESSAGES).replace("right", "another"));

        var watcher = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("knowledge-watch"))
                .toList();
        for (var thread : watcher) {
            thread.join(DEADLINE.toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(duty.doctor()).isSameAs(first);
    }

    private boolean says(String words) {
        return words.equals(duty.doctor().knowledge().texts("en").raw("observation.port-matches.yes"));
    }

    private List<String> causes() {
        return duty.doctor().examine(REFUSED).causes().stream()
                .map(DiagnosedCause::id)
                .toList();
    }

    /** The log says so, and the first doctor is still on duty. */
    private void isRefusedWith(String words) {
        until(
                () -> List.copyOf(log.list).stream()
                        .anyMatch(e -> e.getFormattedMessage().contains(words)),
                words);
        assertThat(duty.doctor()).isSameAs(first);
    }

    /** The watch looks again only when it is through with what it read. */
    private void untilItIsDecided(int readBefore) {
        until(() -> readings.get() > readBefore, "the change is read");
        int seen = looks.get();
        until(() -> looks.get() > seen, "the change is decided");
    }

    /** Asks the doctor on duty all the while; he must answer each time, whatever goes on behind him. */
    private void until(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s, within %s", what, DEADLINE).isLessThan(end);
            assertThat(causes()).contains("wrong-port", "wrong-host");
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private String fingerprint() {
        looks.incrementAndGet();
        return KnowledgeFiles.fingerprint(folder.resolve("rules"), folder.resolve("i18n"));
    }

    private KnowledgeFiles read() {
        readings.incrementAndGet();
        return files();
    }

    private KnowledgeFiles files() {
        return KnowledgeFiles.read(folder.resolve("rules"), folder.resolve("i18n"));
    }

    /** As most editors do it: the whole file is there at once. */
    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        var fresh = folder.resolve("being-written");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
