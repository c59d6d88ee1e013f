package org.conndoctor.netns.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.conndoctor.facts.Target;
import org.conndoctor.netns.Host;
import org.conndoctor.netns.Shell;

/** Starts {@link LookMain} on machines. */
final class Looker {

    private final List<String> start;
    private final List<String> besides = new ArrayList<>();

    /** Makes a jar of it, and an archive of its classes: Java keeps none of classes in folders. */
    Looker(Path folder, Map<String, List<Integer>> ports) throws IOException {
        var jar = folder.resolve("look.jar");
        var name = LookMain.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(Path.of(Programs.CLASSES, name), out);
        }
        var classes = Path.of("target", "conndoctor.jar").toAbsolutePath() + ":" + jar;
        var archive = folder.resolve("look.jsa");
        var plain = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, LookMain.class.getName());
        var first = new ArrayList<>(List.of(Programs.JAVA, "-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"));
        first.addAll(plain);
        first.addAll(List.of("client", "ws", "127.0.0.1", "1", "/"));
        Shell.run(first.toArray(String[]::new));
        var command = new ArrayList<>(
                List.of(Programs.JAVA, "-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable"));
        command.addAll(plain);
        this.start = List.copyOf(command);
        ports.forEach((probe, tried) ->
                besides.add(probe + "=" + tried.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    /**
     * Looks from a machine.
     *
     * @param place what that machine is
     */
    Seen.Look look(Host from, String place, Map<String, String> environment, Target target, String path, Path folder)
            throws IOException {
        var command = new ArrayList<>(start);
        command.addAll(List.of(
                place,
                String.valueOf(target.scheme()),
                String.valueOf(target.host()),
                Integer.toString(target.port()),
                path));
        command.addAll(besides);
        var errors = Serves.log(folder);
        var process = from.start(environment, errors, command);
        var printed = process.getInputStream().readAllBytes();
        if (printed.length == 0) {
            throw new IllegalStateException("no look: " + Files.readString(errors));
        }
        return Seen.Look.of(printed);
    }
}
