package org.conndoctor.http;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.conndoctor.diagnosis.DoctorOnDuty;

/** The web server. Serving begins with {@link #start} and ends with {@link #close}. */
public final class Server implements AutoCloseable {

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts serving; throws what Jetty throws where the port cannot be had. */
    public static Server start(DoctorOnDuty duty, ServerSettings settings) {
        var metrics = new Metrics();
        var diagnoses = new DiagnosisRoute(duty, new UnknownTexts(), metrics);
        var knowledge = new KnowledgeRoutes(duty);
        var contract = contract();
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = Body.LIMIT;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            Pages.register(config, settings.web());
            new Problems(duty).register(config);
            metrics.register(config);
            config.routes.post("/api/v1/diagnoses", diagnoses::handle);
            config.routes.get("/api/v1/knowledge", knowledge::knowledge);
            config.routes.get("/api/v1/messages", knowledge::messages);
            config.routes.get(
                    "/openapi.json", ctx -> ctx.contentType(Wishes.JSON).result(contract));
            config.routes.get(
                    "/health/live", ctx -> ctx.contentType(Wishes.JSON).result("{\"status\":\"up\"}"));
            config.routes.get(
                    "/health/ready",
                    ctx -> ctx.contentType(Wishes.JSON)
                            .result("{\"status\":\"up\",\"knowledge\":\""
                                    + duty.doctor().knowledge().version() + "\"}"));
        });
        javalin.start(settings.host(), settings.port());
        return new Server(javalin);
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

    @Override
    public void close() {
        javalin.stop();
    }
}
