package org.conndoctor.benchmark;

import io.javalin.Javalin;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the doctor is measured against: the same web server, set up the same, that reads the same JSON and answers with
 * the same bytes every time. Nothing that answers such requests by this server can be faster.
 */
final class BareServer implements AutoCloseable {

    /** As the doctor's own limit of a body. */
    private static final int LIMIT = 512 * 1024;

    private final Javalin javalin;

    private BareServer(Javalin javalin) {
        this.javalin = javalin;
    }

    static BareServer start(byte[] reply) {
        var mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(20)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = LIMIT;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.routes.post(Requests.PATH, ctx -> {
                var json = mapper.readTree(ctx.req().getInputStream().readNBytes(LIMIT + 1));
                if (json.get("text").stringValue().isBlank()) {
                    throw new IllegalStateException("the load generator sends texts");
                }
                ctx.contentType("application/json").result(reply);
            });
        });
        javalin.start("127.0.0.1", 0);
        return new BareServer(javalin);
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
