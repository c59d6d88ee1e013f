package org.conndoctor.http;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.conndoctor.assistant.AssistantTools;
import org.conndoctor.chat.Database;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.ProberSettings;
import org.conndoctor.probe.policy.ProbeBudget;
import org.conndoctor.probe.policy.ProbeScope;
import org.jspecify.annotations.Nullable;

/** The web server. Serving begins with {@link #start} and ends with {@link #close}. */
public final class Server implements AutoCloseable {

    private static final long STOP_MILLIS = 3_000;

    private final Javalin javalin;
    private final Optional<ChatService> chats;
    private final GuardedProber prober;

    private Server(Javalin javalin, Optional<ChatService> chats, GuardedProber prober) {
        this.javalin = javalin;
        this.chats = chats;
        this.prober = prober;
    }

    /**
     * Starts serving; throws what Jetty throws where the port cannot be had.
     *
     * @throws org.conndoctor.chat.DatabaseException where chats cannot be kept
     */
    public static Server start(DoctorOnDuty duty, ServerSettings settings) {
        return start(duty, settings, settings.database().map(Database::open));
    }

    /** The same, with a database that is open already; closing the server closes it. */
    public static Server start(DoctorOnDuty duty, ServerSettings settings, Optional<Database> database) {
        var prober = prober(settings);
        var chats = database.map(open -> new ChatService(duty, open, prober, callers(settings)));
        try {
            return new Server(start(duty, settings, chats.orElse(null), prober), chats, prober);
        } catch (RuntimeException e) {
            chats.ifPresent(ChatService::close);
            prober.close();
            throw e;
        }
    }

    /** Who may have it look at all may have it look at itself, too. */
    private static GuardedProber prober(ServerSettings settings) {
        var scope = settings.probes();
        var how = new ProberSettings(
                scope.policy(), ProberSettings.USUAL_BUDGET, scope == ProbeScope.ALL, scope == ProbeScope.PUBLIC);
        return new GuardedProber(how, new ProbeBudget(settings.looks()));
    }

    private static Callers callers(ServerSettings settings) {
        return new Callers(settings.front(), settings.probes());
    }

    private static Javalin start(
            DoctorOnDuty duty, ServerSettings settings, @Nullable ChatService chats, GuardedProber prober) {
        var metrics = new Metrics();
        var diagnoses = new DiagnosisRoute(duty, prober, callers(settings), new UnknownTexts(), metrics);
        var knowledge = new KnowledgeRoutes(duty);
        var terms = new TermRoutes(duty);
        var tools = new AssistantTools(duty, settings.probes() == ProbeScope.OFF ? null : prober);
        var mcp = new McpRoute(tools, callers(settings), settings);
        var first = new FirstPage(duty, settings.web());
        var contract = contract();
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = Body.LIMIT;
            // What is on its way out is written before the connections close.
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_MILLIS));
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            Pages.register(config, settings.web());
            new Origins(settings.front().origins()).register(config);
            var problems = new Problems(duty);
            problems.register(config);
            if (chats != null) {
                chats.register(config, problems);
            }
            metrics.register(config);
            config.routes.post("/api/v1/diagnoses", diagnoses::handle);
            config.routes.post("/mcp", mcp::handle);
            config.routes.get("/", first::show);
            config.routes.get("/index.html", first::show);
            config.routes.get("/api/v1/knowledge", knowledge::knowledge);
            config.routes.get("/api/v1/messages", knowledge::messages);
            config.routes.get("/api/v1/terms", terms::all);
            config.routes.get("/api/v1/terms/{term}", terms::one);
            config.routes.get(
                    "/openapi.json", ctx -> ctx.contentType(Wishes.JSON).result(contract));
            new Health(duty, chats).register(config);
        });
        return javalin.start(settings.host(), settings.port());
    }

    private static byte[] contract() {
        try (var in = Server.class.getResourceAsStream("/openapi.json")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** Whatever fails on the way, the rest is closed all the same. */
    @Override
    public void close() {
        var closing = new Closing();
        chats.ifPresent(open -> closing.next("the streams of chats", open::endStreams));
        closing.next("requests that were still under way", javalin::stop);
        closing.next("live looks", prober::close);
        chats.ifPresent(open -> closing.next("the database", open::close));
    }
}
