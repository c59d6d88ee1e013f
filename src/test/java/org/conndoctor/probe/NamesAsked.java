package org.conndoctor.probe;

import java.time.Duration;
import java.util.Arrays;
import org.conndoctor.facts.ProbeResult;

/** Looks at names, for strangers or not, with the resolver and the DNS servers of this Java; tells what they answer. */
final class NamesAsked {

    /** A machine that has just been started is slow, and time is not what is asked here. */
    private static final Duration COLD = Duration.ofSeconds(8);

    private NamesAsked() {}

    public static void main(String[] arguments) {
        boolean strangers = arguments[0].equals("strangers");
        try (var prober = new Prober(new ProberSettings(Looks.ALL_BUT_ONE, Looks.BUDGET, false, strangers))) {
            var seen = new StringBuilder("seen: ");
            for (var name : Arrays.asList(arguments).subList(1, arguments.length)) {
                Looks.look(prober, Looks.at("tcp", name, 1), COLD).stream()
                        .filter(r -> r.probe().startsWith("name-"))
                        .forEach(r ->
                                seen.append(name).append(' ').append(told(r)).append(" / "));
            }
            System.out.println(seen);
        }
    }

    private static String told(ProbeResult result) {
        return (result.probe() + " " + result.outcome() + " " + result.detail("addresses")).strip();
    }
}
