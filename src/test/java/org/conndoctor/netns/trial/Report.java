package org.conndoctor.netns.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.conndoctor.netns.Diagnosed;

/** All trials in a table, and what misled the doctor below it. Markdown. */
final class Report {

    private Report() {}

    static String of(Tally tally, long seconds) {
        var lines = new ArrayList<String>();
        lines.add("# Real faults between machines\n");
        lines.add("%d scenarios in %d s, %d of them with a cause that the doctor knows, %d with another, %d healthy."
                .formatted(
                        tally.tried().size(),
                        seconds,
                        tally.nameable().size(),
                        tally.tried().stream()
                                        .filter(t -> !t.scenario().isHealthy())
                                        .count()
                                - tally.nameable().size(),
                        tally.tried().stream()
                                .filter(t -> t.scenario().isHealthy())
                                .count()));
        lines.add("True cause first: " + share(tally, "the client's look alone", Tried::silent) + "; "
                + share(tally, "with its text", Tried::alone) + "; "
                + share(tally, "both looks", Tried::together) + "; "
                + share(tally, "at most three answers", Tried::answered) + ".");
        lines.add("Wrongly confirmed: %d. Said to be well although the client fails: %d.\n"
                .formatted(tally.wronglyConfirmed().size(), tally.wronglyWell().size()));
        lines.add("| scenario | truth | the client's look | with its text | both looks | after answers | asked | on the"
                + " server | wrongly confirmed | ms |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        tally.tried().forEach(t -> lines.add(row(t)));
        lines.add("\n## What misled\n");
        tally.tried().stream().filter(Report::misled).forEach(t -> lines.addAll(misleading(t)));
        return String.join("\n", lines) + "\n";
    }

    private static String share(Tally tally, String stage, Function<Tried, Diagnosed> of) {
        return String.format(
                Locale.ROOT,
                "%s %d of %d (%.0f %%)",
                stage,
                tally.first(of),
                tally.nameable().size(),
                tally.percent(of));
    }

    private static String row(Tried t) {
        return "| "
                + String.join(
                        " | ",
                        t.scenario().id(),
                        t.scenario().isHealthy() ? "well" : t.scenario().cause(),
                        first(t, t.silent()),
                        first(t, t.alone()),
                        first(t, t.together()),
                        first(t, t.answered()),
                        String.join(", ", t.asked()),
                        t.onServer().map(d -> first(t, d)).orElse("-"),
                        String.join(", ", t.wronglyConfirmed()),
                        Long.toString(t.millis()))
                + " |";
    }

    private static String first(Tried t, Diagnosed said) {
        var cause = said.firstCause();
        var named = cause.isEmpty() ? said.outcome() : cause + " " + said.status(cause);
        boolean right = t.scenario().isHealthy() ? said.outcome().equals("well") : t.isFirst(said);
        return right ? "**" + named + "**" : named;
    }

    private static boolean misled(Tried t) {
        boolean right = t.scenario().isHealthy()
                ? t.silent().outcome().equals("well")
                : t.isFirst(t.alone()) && t.isFirst(t.together()) && t.isFirst(t.answered());
        return !right || !t.wronglyConfirmed().isEmpty() || t.wronglyWell();
    }

    private static List<String> misleading(Tried t) {
        var lines = new ArrayList<String>();
        lines.add("### " + t.scenario().id() + ": " + t.scenario().what() + "\n");
        lines.add(
                "Calls " + t.scenario().url() + ", the truth is " + t.scenario().cause() + ". The client says:\n");
        lines.add("```\n" + t.text() + "\n```\n");
        lines.addAll(stage("the client's look", t, t.silent()));
        lines.addAll(stage("with its text", t, t.alone()));
        t.onServer().ifPresent(d -> lines.addAll(stage("on the server", t, d)));
        lines.addAll(stage("both looks", t, t.together()));
        lines.addAll(stage("after " + t.asked(), t, t.answered()));
        lines.add("```");
        t.together()
                .lookResults()
                .forEach(l -> lines.add(
                        l.place() + " " + l.probe() + " " + l.address() + " " + l.outcome() + " " + l.details()));
        lines.add("```\n");
        return lines;
    }

    private static List<String> stage(String name, Tried t, Diagnosed said) {
        var lines = new ArrayList<String>();
        var causes = said.causes().stream().map(c -> c + " " + said.status(c)).toList();
        lines.add("- " + name + ": " + said.outcome() + " " + said.symptoms() + " " + causes + ", asks "
                + said.question() + "; facts " + said.facts());
        said.causes().stream()
                .limit(1)
                .flatMap(c -> said.findings(c).stream().map(f -> "  - " + c + " " + f))
                .forEach(lines::add);
        said.findings(t.scenario().cause())
                .forEach(f -> lines.add("  - " + t.scenario().cause() + " " + f));
        return lines;
    }
}
