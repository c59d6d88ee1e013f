package org.conndoctor.netns;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.conndoctor.facts.ProbeResult;
import tools.jackson.databind.JsonNode;

/**
 * What one run of the command line has found.
 *
 * @param reply as the API has it
 * @param took from the start of the process to its end
 */
public record Diagnosed(int exit, JsonNode reply, Duration took) {

    public String outcome() {
        return reply.path("outcome").asString("");
    }

    /** Ids, best first. */
    public List<String> causes() {
        return ids(reply.path("causes"));
    }

    public List<String> symptoms() {
        return ids(reply.path("symptoms"));
    }

    /** The best one; empty where there is none. */
    public String firstCause() {
        return causes().isEmpty() ? "" : causes().get(0);
    }

    /** Of a cause; empty where it is not named. */
    public String status(String cause) {
        return each(reply.path("causes")).stream()
                .filter(c -> c.path("id").asString("").equals(cause))
                .map(c -> c.path("status").asString(""))
                .findFirst()
                .orElse("");
    }

    /** Causes of this status, best first. */
    public List<String> of(String status) {
        return causes().stream().filter(c -> status(c).equals(status)).toList();
    }

    /** The id of the question that is left; empty where there is none. */
    public String question() {
        return reply.path("question").path("id").asString("");
    }

    /** Each result of one probe, as {@code ADDRESS PORT OUTCOME}, without what it does not have. */
    public List<String> looks(String probe) {
        return each(reply.path("looks")).stream()
                .filter(l -> l.path("probe").asString("").equals(probe))
                .map(Diagnosed::line)
                .toList();
    }

    /** The details of the first result of one probe; none where it was not tried. */
    public Map<String, String> details(String probe) {
        return each(reply.path("looks")).stream()
                .filter(l -> l.path("probe").asString("").equals(probe))
                .findFirst()
                .map(Diagnosed::details)
                .orElse(Map.of());
    }

    private static Map<String, String> details(JsonNode look) {
        return look.path("details").properties().stream()
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().asString("")));
    }

    /** Each result of a look, as rules get it. */
    public List<ProbeResult> lookResults() {
        return each(reply.path("looks")).stream()
                .map(l -> new ProbeResult(
                        l.path("place").asString(""),
                        l.path("probe").asString(""),
                        l.path("address").asString(""),
                        l.path("outcome").asString(""),
                        l.path("millis").asInt(0),
                        details(l)))
                .toList();
    }

    /** Facts that are established, as {@code ID=VALUE}. */
    public List<String> facts() {
        return each(reply.path("observations")).stream()
                .map(o -> o.path("id").asString("") + "=" + o.path("value").asString(""))
                .toList();
    }

    /** What was said for and against a cause, as {@code EFFECT RULE}. */
    public List<String> findings(String cause) {
        return each(reply.path("causes")).stream()
                .filter(c -> c.path("id").asString("").equals(cause))
                .flatMap(c -> each(c.path("findings")).stream())
                .map(f -> f.path("effect").asString("") + " \"" + f.path("rule").asString("") + "\" "
                        + f.path("observations"))
                .toList();
    }

    /** For the message of a test that fails. */
    public String shortly() {
        var causes = causes().stream().map(c -> c + " " + status(c)).toList();
        var looks = each(reply.path("looks")).stream()
                .map(l -> l.path("probe").asString("") + " " + line(l) + " " + l.path("details"))
                .toList();
        return "exit %d, %s, symptoms %s, causes %s, question '%s', looks:%n%s"
                .formatted(exit, outcome(), symptoms(), causes, question(), String.join("\n", looks));
    }

    private static String line(JsonNode look) {
        return Stream.of(look.path("address"), look.path("details").path("port"), look.path("outcome"))
                .map(part -> part.asString(""))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    private static List<String> ids(JsonNode list) {
        return each(list).stream().map(e -> e.path("id").asString("")).toList();
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
