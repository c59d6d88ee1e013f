package org.conndoctor.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static void describe(Report report) {
        var runtime = Runtime.getRuntime();
        report.title("Conndoctor: benchmark");
        report.line("When    " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        report.line("CPU     " + runtime.availableProcessors() + " x " + cpu());
        report.line("Memory  " + system().getTotalMemorySize() / (1 << 20) + " MiB, heap up to "
                + runtime.maxMemory() / (1 << 20) + " MiB");
        report.line("JDK     " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        report.line("OS      " + named("/etc/os-release", "PRETTY_NAME", '=', System.getProperty("os.name")) + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        report.line("Load average at the start: " + loadAverage() + " (on a busy machine only ratios mean something)");
    }

    static com.sun.management.OperatingSystemMXBean system() {
        return (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    static String loadAverage() {
        double load = system().getSystemLoadAverage();
        return load < 0 ? "not told by this system" : Report.number(load);
    }

    private static String cpu() {
        return named("/proc/cpuinfo", "model name", ':', System.getProperty("os.arch"));
    }

    /** The first value of this name in a file of names and values. */
    private static String named(String file, String name, char sign, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(l -> l.startsWith(name))
                    .map(l -> l.substring(l.indexOf(sign) + 1).replace("\"", "").strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
