package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.netns.World;
import org.conndoctor.recognition.TargetPath;

/** Brings scenarios about, one network for each, and looks at them from the machines of client and server. */
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
    Seen run(Scenario scenario) throws Exception {
        long began = System.nanoTime();
        var own = Files.createDirectory(folder.resolve(scenario.id()));
        try (var world = new World(own)) {
            make(scenario, world, own);
            var call = beside(() -> scenario.client().call(world.client, scenario.environment(), scenario.url(), own));
            var onServer =
                    beside(() -> scenario.serverLooks() ? look(scenario, world, Where.SERVER, Map.of(), own) : null);
            var onClient = look(scenario, world, Where.CLIENT, scenario.environment(), own);
            var called = call.get();
            if (called.works() != scenario.isHealthy()) {
                throw new IllegalStateException("it is not what it says: " + called);
            }
            var text = scenario.isHealthy() ? "" : called.text();
            return new Seen(text, onClient, onServer.get(), (System.nanoTime() - began) / 1_000_000);
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

    private Seen.Look look(Scenario scenario, World world, Where where, Map<String, String> environment, Path own)
            throws IOException {
        var place = where.name().toLowerCase(Locale.ROOT);
        var target = doctor.recognizer().target(scenario.url()).orElseThrow();
        var path = TargetPath.in(List.of(scenario.url()), target);
        return looker.look(where.in(world), place, environment, target, path, own);
    }

    private static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }
}
