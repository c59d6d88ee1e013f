package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** {@code openapi.json}, and whether a message keeps to it. Thread safe. */
final class Contract {

    private static final String ADDRESS = "https://conndoctor.invalid/openapi.json";
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(String text) {
        this.document = Json.MAPPER.readTree(text);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    static Contract read() {
        try (var in = Objects.requireNonNull(Server.class.getResourceAsStream("/openapi.json"), "no contract")) {
            return new Contract(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Method and path of every operation, for instance {@code GET /metrics}. */
    List<String> operations() {
        var operations = new ArrayList<String>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                if (METHODS.contains(method)) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /** Operation and status of every reply, for instance {@code GET /metrics 200}. */
    List<String> replies() {
        var replies = new ArrayList<String>();
        for (var operation : operations()) {
            var parts = operation.split(" ", 2);
            at(responses(parts[0], parts[1])).propertyNames().forEach(status -> replies.add(operation + " " + status));
        }
        return replies;
    }

    /**
     * Fails unless status, media type, headers and body are as the contract has them for this operation.
     *
     * @param path as the contract has it, for instance with {@code {id}}
     */
    void check(String method, String path, HttpResponse<String> response) {
        check(method, path, response, response.body());
    }

    /** The same for a body that was read as a stream. */
    void check(String method, String path, HttpResponse<?> response, String body) {
        checkResponse(responses(method, path) + "/" + response.statusCode(), response, body);
    }

    private static String responses(String method, String path) {
        return pointer("paths", path, method.toLowerCase(Locale.ROOT), "responses");
    }

    /** Fails unless the response is as this one of {@code components/responses}. */
    void checkComponent(String name, HttpResponse<String> response) {
        checkResponse(pointer("components", "responses", name), response, response.body());
    }

    private void checkResponse(String pointer, HttpResponse<?> response, String body) {
        var place = resolved(pointer);
        var described = at(place);
        assertThat(described)
                .as("%s is in the contract; the server said %s", pointer, body)
                .isNotNull();
        checkHeaders(place, described, response);
        if (!described.has("content")) {
            assertThat(body).as("body of %s", pointer).isEmpty();
            return;
        }
        var type = mediaType(response);
        assertThat(described.get("content").propertyNames())
                .as("media types of %s", pointer)
                .contains(type);
        var schema = place + "/content/" + escaped(type) + "/schema";
        var said = type.endsWith("json") ? Json.MAPPER.readTree(body) : StringNode.valueOf(body);
        assertThat(errors(schema, said)).as("%s", body).isEmpty();
    }

    private void checkHeaders(String place, JsonNode described, HttpResponse<?> response) {
        if (!described.has("headers")) {
            return;
        }
        for (var name : described.get("headers").propertyNames()) {
            var header = resolved(place + "/headers/" + escaped(name));
            var value = response.headers().firstValue(name);
            assertThat(value).as("header %s", name).isPresent();
            assertThat(errors(header + "/schema", StringNode.valueOf(value.get())))
                    .as("header %s", name)
                    .isEmpty();
        }
    }

    /** What is wrong with this by the schema that stands there; empty where nothing is. */
    List<String> errors(String schemaPointer, JsonNode node) {
        return schema(schemaPointer).validate(node).stream()
                .map(Object::toString)
                .toList();
    }

    /** What is wrong with this JSON by that schema of {@code components/schemas}. */
    List<String> errorsBy(String schemaName, String json) {
        return schema(pointer("components", "schemas", schemaName)).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(pointer, p -> registry.getSchema(SchemaLocation.of(ADDRESS + "#" + forUri(p))));
    }

    /** The pointer itself, or the one that its {@code $ref} leads to. */
    String resolved(String pointer) {
        var node = at(pointer);
        return node != null && node.has("$ref")
                ? resolved(node.get("$ref").stringValue().substring(1))
                : pointer;
    }

    /** The node there, or null. */
    JsonNode at(String pointer) {
        var node = document.at(JsonPointer.compile(pointer));
        return node.isMissingNode() ? null : node;
    }

    static String pointer(String... names) {
        var pointer = new StringBuilder();
        for (var name : names) {
            pointer.append('/').append(escaped(name));
        }
        return pointer.toString();
    }

    static String mediaType(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String forUri(String pointer) {
        return pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
    }
}
