package org.conndoctor.netns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The built jar, started on a machine of the network as people start it. */
public final class Launched {

    private static final Path JAR = Path.of("target", "conndoctor.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SECONDS = 60;

    private final Path folder;
    private final Path archive;

    /** Writes an archive of loaded classes first, as the launcher does: it halves the time of every start. */
    public Launched(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.archive = folder.resolve("conndoctor.jsa");
        assertThat(JAR).as("the jar that the build makes").isRegularFile();
        var settings = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        var first = new ProcessBuilder(command(settings, List.of("--probe", "ws://127.0.0.1:1/")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.log").toFile())
                .start();
        assertThat(first.waitFor(SECONDS, TimeUnit.SECONDS))
                .as("the first run ends")
                .isTrue();
    }

    /** Looks at the target from a machine. */
    Diagnosed diagnose(Host from, String url) throws IOException, InterruptedException {
        return diagnose(from, Map.of(), url);
    }

    /** Looks at the target from a machine, with these settings in the environment. */
    Diagnosed diagnose(Host from, Map<String, String> environment, String url)
            throws IOException, InterruptedException {
        return diagnose(from, environment, List.of("--probe", url));
    }

    /** Runs {@code diagnose} on a machine, with these settings in the environment and these arguments. */
    public Diagnosed diagnose(Host from, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var errors = Files.createTempFile(folder, "diagnose", ".err");
        long started = System.nanoTime();
        // An archive that does not fit is left aside, in silence.
        var settings =
                List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr");
        var process = from.start(environment, errors, command(settings, arguments));
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        var took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(Files.readString(errors)).as("what it complains of").isEmpty();
        assertThat(out).startsWith("{");
        return new Diagnosed(process.exitValue(), JSON.readTree(out), took);
    }

    private static List<String> command(List<String> settings, List<String> arguments) {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(settings);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(List.of("diagnose", "--json", "--language", "en"));
        command.addAll(arguments);
        return command;
    }
}
