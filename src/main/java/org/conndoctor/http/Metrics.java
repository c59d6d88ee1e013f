package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conndoctor.diagnosis.Outcome;

/** Counts and times what is served, for Prometheus. Thread safe. */
final class Metrics {

    private static final String BEGUN = "begun";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Outcome, io.micrometer.core.instrument.Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Timer requests;

    Metrics() {
        for (var outcome : Outcome.values()) {
            outcomes.put(outcome, registry.counter("conndoctor.diagnoses", "outcome", outcome.word()));
        }
        this.requests = Timer.builder("conndoctor.api.requests")
                .publishPercentileHistogram()
                .register(registry);
    }

    void register(JavalinConfig config) {
        config.routes.before("/api/*", ctx -> ctx.attribute(BEGUN, System.nanoTime()));
        config.routes.after("/api/*", ctx -> {
            Long begun = ctx.attribute(BEGUN);
            // A stream lasts as long as somebody listens.
            if (begun != null && !ctx.path().endsWith("/events")) {
                requests.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            }
        });
        config.routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
    }

    void diagnosed(Outcome outcome) {
        var counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
