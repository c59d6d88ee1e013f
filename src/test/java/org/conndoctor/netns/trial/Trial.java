package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.netns.World;
import org.conndoctor.probe.Looked;

/** Brings scenarios about, one network for each, and lets the doctor look. */
final class Trial {

    private static final int SSH = 22;
    /** The system of the client gives up after three seconds instead of two minutes. */
    private static final String IMPATIENT = "net.ipv4.tcp_syn_retries";

    private final Path folder;
    private final Looker looker;
    private final Doctor doctor;

    Trial(Path folder, Looker looker, Doctor doctor) {
        this.folder = folder;
        this.looker = looker;
        this.doctor = doctor;
    }

    /** Tries one. */
    Tried run(Scenario scenario) throws Exception {
        long began = System.nanoTime();
        var own = Files.createDirectory(folder.resolve(scenario.id()));
        try (var world = new World(own)) {
            make(scenario, world, own);
            var consultation = new Consultation(doctor, scenario);
            var url = scenario.url();
            var call = beside(() -> scenario.client().call(world.client, scenario.environment(), url, own));
            var onServer = beside(() -> scenario.serverLooks()
                    ? Optional.of(look(consultation, world, Where.SERVER, Map.of(), own))
                    : Optional.<Looked>empty());
            var onClient = look(consultation, world, Where.CLIENT, scenario.environment(), own);
            return judge(scenario, consultation, call.get(), onClient, onServer.get(), millisSince(began));
        }
    }

    private static void make(Scenario scenario, World world, Path own) throws IOException, InterruptedException {
        world.client.sysctl(IMPATIENT, "1");
        Serves.ssh(SSH).on(world.server, own);
        Serves.ssh(SSH).on(world.neighbour, own);
        for (var step : scenario.made()) {
            step.in(world, own);
        }
    }

    private Looked look(Consultation about, World world, Where where, Map<String, String> environment, Path own)
            throws IOException {
        var place = where.name().toLowerCase(java.util.Locale.ROOT);
        return looker.look(where.in(world), place, environment, about.target(), about.path(), own);
    }

    private static Tried judge(
            Scenario scenario,
            Consultation consultation,
            Client.Called called,
            Looked onClient,
            Optional<Looked> onServer,
            long millis) {
        if (called.works() != scenario.isHealthy()) {
            throw new IllegalStateException(scenario.id() + " is not what it says: " + called);
        }
        var text = scenario.isHealthy() ? "" : called.text();
        var both = onServer.map(s -> List.of(onClient, s)).orElse(List.of(onClient));
        return new Tried(
                scenario,
                text,
                consultation.about("", List.of(onClient)),
                consultation.about(text, List.of(onClient)),
                onServer.map(s -> consultation.about("", List.of(s))),
                consultation.about(text, both),
                consultation.askedOn(text, both),
                consultation.asked(),
                millis);
    }

    private static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
