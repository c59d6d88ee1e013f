package org.conndoctor.netns.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.probe.Looked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was seen of a scenario. It can be kept in a file, and judged again by other rules.
 *
 * @param text what the client printed
 * @param onClient the client's look
 * @param onServer the server's look; null where nobody can look there
 * @param millis how long the making and looking took
 */
record Seen(String text, Look onClient, @Nullable Look onServer, long millis) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The results of one look. */
    record Look(List<ProbeResult> results) {

        static Look of(byte[] json) {
            return JSON.readValue(json, Look.class);
        }

        Looked looked() {
            return new Looked(results);
        }
    }

    Optional<Looked> server() {
        return Optional.ofNullable(onServer).map(Look::looked);
    }

    void keep(Path file) {
        JSON.writeValue(file, this);
    }

    static Seen kept(Path file) {
        return JSON.readValue(file, Seen.class);
    }
}
