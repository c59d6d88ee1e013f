package org.conndoctor.cli;

import java.util.concurrent.Callable;
import org.conndoctor.assistant.AssistantTools;
import org.conndoctor.assistant.StdioAssistant;
import org.conndoctor.chat.Caller;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.knowledge.KnowledgeLoader;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.ProberSettings;
import org.conndoctor.probe.policy.Allowance;
import org.conndoctor.probe.policy.ProbeBudget;
import org.conndoctor.probe.policy.ProbeScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an assistant in an editor, which starts this program and speaks with it by its standard streams. */
@Command(
        name = "mcp",
        description = "Serves an assistant by the Model Context Protocol, over standard input and output.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "In an editor's settings: {\"command\": \"/path/to/conndoctor\", \"args\": [\"mcp\"]}",
            "Over HTTP, the same is at /mcp of a server."
        })
final class McpCommand implements Callable<Integer> {

    @Option(
            names = "--probes",
            defaultValue = "off",
            paramLabel = "off|public|all",
            description = "What the assistant may have this machine look at (default: ${DEFAULT-VALUE}).")
    private ProbeScope probes = ProbeScope.OFF;

    @Mixin
    private final KnowledgePlace place = new KnowledgePlace();

    @Override
    public Integer call() throws InterruptedException {
        var duty = new DoctorOnDuty(new Doctor(KnowledgeLoader.load(place.read())));
        var settings = new ProberSettings(
                probes.policy(), ProberSettings.USUAL_BUDGET, probes == ProbeScope.ALL, probes == ProbeScope.PUBLIC);
        try (var prober = new GuardedProber(settings, new ProbeBudget(Allowance.USUAL))) {
            var tools = new AssistantTools(duty, probes == ProbeScope.OFF ? null : prober);
            StdioAssistant.serve(tools, new Caller("127.0.0.1", ProbeResult.CLIENT), System.in, System.out);
        }
        return 0;
    }
}
