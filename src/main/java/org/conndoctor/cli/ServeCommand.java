package org.conndoctor.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.conndoctor.chat.Database;
import org.conndoctor.chat.DatabaseException;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.diagnosis.KnowledgeWatch;
import org.conndoctor.http.Front;
import org.conndoctor.http.Server;
import org.conndoctor.http.ServerSettings;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.probe.policy.ProbeScope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the page and the API until the process is ended. */
@Command(name = "serve", description = "Serves the page and the API.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** No exit code of a process: the server goes on. */
    static final int SERVING = -1;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port to listen on (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--database",
            defaultValue = "conndoctor.db",
            paramLabel = "URL",
            description = "Where chats are kept: a file (default: ${DEFAULT-VALUE}), or"
                    + " postgresql://USER:PASSWORD@HOST/DATABASE for several servers together.")
    private String database = "conndoctor.db";

    @Option(
            names = "--probes",
            defaultValue = "off",
            paramLabel = "off|public|all",
            description = "What the server looks at when a user agrees: nothing (default), public addresses, or"
                    + " whatever it can reach, itself included; that is for one's own network only.")
    private ProbeScope probes = ProbeScope.OFF;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            description = "Address of the reverse proxy in front, such as 127.0.0.1: callers are then told apart by its"
                    + " X-Forwarded-For or Forwarded.")
    private @Nullable String proxy;

    @Option(
            names = "--proxies",
            defaultValue = "1",
            paramLabel = "NUMBER",
            description = "How many reverse proxies stand one behind the other, that one included (default:"
                    + " ${DEFAULT-VALUE}).")
    private int proxies;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "A site whose pages may use this server's API, such as https://help.example.com; may be given"
                    + " again. Pages of other sites are refused.")
    private List<String> origins = List.of();

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--port must be from 0 to 65535, not " + port);
        }
        if (proxies < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--proxies must be 1 or more, not " + proxies);
        }
        var front = front();
        // The database opens while the knowledge loads: each takes about as long as the other.
        var opening = CompletableFuture.supplyAsync(() -> Database.open(database));
        var duty = new DoctorOnDuty(new Doctor(KnowledgeLoader.load(place.read())));
        var open = opened(opening);
        Server server;
        try {
            server = Server.start(
                    duty,
                    new ServerSettings(host, port, KnowledgePlace.web())
                            .with(probes)
                            .behind(front),
                    Optional.of(open));
        } catch (RuntimeException e) {
            spec.commandLine()
                    .getErr()
                    .println("conndoctor: cannot listen on " + host + " port " + port
                            + "; is another program using it? Try --port with another number.");
            return Conndoctor.WRONG_USAGE;
        }
        new KnowledgeWatch(duty, place::fingerprint, place::read);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "closing"));
        var out = spec.commandLine().getOut();
        out.println("Conndoctor answers at http://" + shown(host) + ":" + server.port() + "/  (Ctrl+C ends it)");
        out.flush();
        return SERVING;
    }

    private Front front() {
        origins.stream().filter(origin -> !Front.isOrigin(origin)).findFirst().ifPresent(origin -> {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--allow-origin must be like https://help.example.com, not " + origin);
        });
        return new Front(Optional.ofNullable(proxy), proxies, Set.copyOf(origins));
    }

    private static Database opened(CompletableFuture<Database> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseException said ? said : e;
        }
    }

    private static String shown(String host) {
        return switch (host) {
            case "0.0.0.0", "::", "127.0.0.1" -> "localhost";
            default -> host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        };
    }
}
