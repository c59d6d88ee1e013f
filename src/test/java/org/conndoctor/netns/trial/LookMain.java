package org.conndoctor.netns.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.conndoctor.facts.Target;
import org.conndoctor.probe.Look;
import org.conndoctor.probe.Looked;
import org.conndoctor.probe.Prober;
import org.conndoctor.probe.ProberSettings;
import org.conndoctor.probe.policy.ProbeScope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks from the machine on which it is started, as {@code diagnose --probe} does, and prints what was seen. What that
 * means is found out by whoever started it: most of the time of the whole command goes into knowing so much.
 */
final class LookMain {

    private LookMain() {}

    /** With place, scheme, host, port and path; then what is tried besides, as {@code kin-port=2345,2346}. */
    public static void main(String[] asked) throws IOException {
        var settings = new ProberSettings(ProbeScope.ALL.policy(), ProberSettings.USUAL_BUDGET, true);
        try (var prober = new Prober(settings)) {
            var target = new Target(asked[1], asked[2], Integer.parseInt(asked[3]));
            var ports = new HashMap<String, List<Integer>>();
            for (int i = 5; i < asked.length; i++) {
                var besides = asked[i].split("[=,]");
                var tried = new ArrayList<Integer>();
                for (int p = 1; p < besides.length; p++) {
                    tried.add(Integer.valueOf(besides[p]));
                }
                ports.put(besides[0], tried);
            }
            Looked looked = prober.look(new Look(asked[0], target, asked[4], ports), seen -> {})
                    .join();
            System.out.write(JsonMapper.shared().writeValueAsBytes(looked));
        }
        System.exit(0);
    }
}
