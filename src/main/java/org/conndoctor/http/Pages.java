package org.conndoctor.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The files of the page and the library it uses, with headers that let it do nothing else. */
final class Pages {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types markdown");

    private static final String LOOK = "/look.html";

    /** The frame in which the page tries targets from the browser connects to anywhere, and does nothing else. */
    private static final String LOOK_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "connect-src http: https: ws: wss:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final Map<String, String> FILE_HEADERS = Map.of("Cache-Control", "no-cache");

    private Pages() {}

    /** @param folder the page's files on disk; those in the jar where empty */
    static void register(JavalinConfig config, Optional<Path> folder) {
        config.routes.before(ctx -> ctx.header("Content-Security-Policy", policy(ctx.path()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin"));
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = folder.map(Path::toString).orElse("/web");
            files.location = folder.isPresent() ? Location.EXTERNAL : Location.CLASSPATH;
            files.headers = FILE_HEADERS;
        });
        var library = library();
        config.routes.get(
                "/lib/markdown-it.min.js",
                ctx -> ctx.contentType("text/javascript; charset=utf-8")
                        .header("Cache-Control", "no-cache")
                        .result(library));
    }

    private static String policy(String path) {
        return path.equals(LOOK) ? LOOK_POLICY : POLICY;
    }

    /** The one file of the WebJar that the page uses. */
    private static byte[] library() {
        var path = "/META-INF/resources/webjars/markdown-it/" + markdownItVersion() + "/dist/markdown-it.min.js";
        try (var in = Pages.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A WebJar's folder bears its version; its pom.properties tells which. */
    private static String markdownItVersion() {
        var properties = new Properties();
        try (var in = Pages.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/markdown-it/pom.properties")) {
            properties.load(Objects.requireNonNull(in, "the WebJar markdown-it is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
