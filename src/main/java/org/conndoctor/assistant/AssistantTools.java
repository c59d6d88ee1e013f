package org.conndoctor.assistant;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.conndoctor.chat.Caller;
import org.conndoctor.diagnosis.Complaint;
import org.conndoctor.diagnosis.Doctor;
import org.conndoctor.diagnosis.DoctorOnDuty;
import org.conndoctor.facts.Target;
import org.conndoctor.language.LanguageGuess;
import org.conndoctor.language.Languages;
import org.conndoctor.probe.GuardedProber;
import org.conndoctor.probe.Look;
import org.conndoctor.probe.LookRefused;
import org.conndoctor.probe.Looked;
import org.conndoctor.probe.ProberBusy;
import org.conndoctor.recognition.TargetPath;
import org.conndoctor.reply.Explanation;
import org.conndoctor.reply.PlainText;
import org.conndoctor.reply.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tools that assistants call. All of them read; {@code look} is there only where somebody allowed looks, and obeys
 * the same policy and budgets as the page. Thread safe.
 */
public final class AssistantTools {

    /** What an assistant is told before it calls anything. */
    public static final String INSTRUCTIONS =
            "Tells why a client cannot connect. Give diagnose the error text as it was printed. Put its question to"
                    + " the user, or find the answer with the command that it names, and call answer with the text and all"
                    + " answers so far. A cause is certain only where its status is confirmed.";

    private static final Logger LOG = LoggerFactory.getLogger(AssistantTools.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DoctorOnDuty duty;
    private final @Nullable GuardedProber prober;

    /** @param prober looks where it is asked to; null where nobody may look */
    public AssistantTools(DoctorOnDuty duty, @Nullable GuardedProber prober) {
        this.duty = duty;
        this.prober = prober;
    }

    /** A tool as the protocol describes it, and what it does for a caller. */
    public record Offered(
            McpSchema.Tool tool, BiFunction<Caller, McpSchema.CallToolRequest, McpSchema.CallToolResult> call) {}

    /** What one tool does. */
    private interface Work {
        Map<String, Object> of(Arguments arguments, Doctor doctor, Caller caller);
    }

    public List<Offered> all() {
        var text =
                Schemas.string("The error text, log lines or output of commands, as it was printed; at most 64 KiB.");
        var target = Schemas.string("What the client asked for, a URL or host:port, where the text does not say it.");
        Map<String, Object> known =
                Map.of("text", text, "target", target, "answers", Schemas.ANSWERS, "language", Schemas.LANGUAGE);
        var tools = new ArrayList<Offered>();
        tools.add(offered(
                "diagnose",
                "Names the likely causes of an error text of a client that cannot connect, and the next question.",
                Schemas.object(List.of("text"), known),
                Schemas.REPLY,
                false,
                this::diagnose));
        tools.add(offered(
                "answer",
                "The same with the answers to the questions so far, which weigh in. Nothing is kept between calls.",
                Schemas.object(List.of("text", "answers"), known),
                Schemas.REPLY,
                false,
                this::diagnose));
        tools.add(offered(
                "explain",
                "All that is known of one cause or symptom: how to check it, how to fix it, what that risks.",
                Schemas.object(
                        List.of("id"),
                        Map.of(
                                "id",
                                Schemas.string("The id of a cause or symptom, such as wrong-port."),
                                "language",
                                Schemas.LANGUAGE)),
                Schemas.EXPLANATION,
                false,
                this::explain));
        tools.add(offered(
                "search_causes",
                "Finds causes and symptoms by words of their titles.",
                Schemas.object(
                        List.of("query"),
                        Map.of("query", Schemas.string("A few words."), "language", Schemas.LANGUAGE)),
                Schemas.FOUND,
                false,
                this::search));
        if (prober != null) {
            tools.add(offered(
                    "look",
                    "Looks at a target from where this doctor runs (DNS, TCP, TLS, HTTP) and diagnoses what it saw. Ask"
                            + " the user first.",
                    Schemas.object(List.of("target"), known),
                    Schemas.REPLY,
                    true,
                    this::look));
        }
        return tools;
    }

    private Offered offered(
            String name,
            String description,
            Map<String, Object> input,
            Map<String, Object> output,
            boolean goesOut,
            Work work) {
        var tool = McpSchema.Tool.builder(name, input)
                .description(description)
                .outputSchema(output)
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .openWorldHint(goesOut)
                        .build())
                .build();
        return new Offered(tool, (caller, request) -> result(work, request, caller));
    }

    /** Nothing that goes wrong here reaches a caller in its own words, which may hold what was pasted. */
    private McpSchema.CallToolResult result(Work work, McpSchema.CallToolRequest request, Caller caller) {
        var doctor = duty.doctor();
        var arguments = new Arguments(Optional.ofNullable(request.arguments()).orElse(Map.of()));
        try {
            var fields = work.of(arguments, doctor, caller);
            return McpSchema.CallToolResult.builder()
                    .structuredContent(fields)
                    .addTextContent(JSON.writeValueAsString(fields))
                    .build();
        } catch (Refused e) {
            return refused(doctor, arguments, e);
        } catch (LookRefused e) {
            return refused(doctor, arguments, told(e));
        } catch (ProberBusy e) {
            return refused(doctor, arguments, new Refused("probe-busy", Map.of()));
        } catch (RuntimeException e) {
            LOG.error("{} in {}", e.getClass().getName(), request.name());
            return refused(doctor, arguments, new Refused("internal", Map.of("reference", "-")));
        }
    }

    private static Refused told(LookRefused e) {
        var exhausted = e.exhausted();
        if (exhausted != null) {
            var seconds = Long.toString(exhausted.seconds());
            return new Refused(
                    "too-many-looks", Map.of("budget", exhausted.budget().word(), "seconds", seconds));
        }
        var refusal = e.refusal();
        return refusal == null
                ? new Refused("probes-off", Map.of())
                : new Refused("probe-refused", Map.of("reason", refusal.reason(), "because", refusal.detail()));
    }

    private static McpSchema.CallToolResult refused(Doctor doctor, Arguments arguments, Refused why) {
        var texts = doctor.knowledge().texts(language(doctor, arguments));
        return McpSchema.CallToolResult.builder()
                .isError(true)
                .addTextContent(
                        PlainText.clean(texts.say("problem." + why.slug() + ".detail", new HashMap<>(why.arguments()))))
                .build();
    }

    private static String language(Doctor doctor, Arguments arguments) {
        var languages = doctor.knowledge().languages();
        return arguments
                .string("language")
                .flatMap(languages::nearest)
                .or(() -> arguments.string("text").flatMap(LanguageGuess::of).filter(languages.tags()::contains))
                .orElse(Languages.REFERENCE);
    }

    private Map<String, Object> diagnose(Arguments arguments, Doctor doctor, Caller caller) {
        return said(doctor, arguments, complaint(arguments, doctor, List.of(arguments.text("text"))));
    }

    private Map<String, Object> look(Arguments arguments, Doctor doctor, Caller caller) {
        var texts = arguments
                .string("text")
                .map(text -> List.of(arguments.text("text")))
                .orElse(List.of());
        var complaint = complaint(arguments, doctor, texts);
        var target = Optional.ofNullable(complaint.target())
                .filter(Target::isComplete)
                .orElseThrow(() -> new Refused("bad-target", Map.of("field", "target")));
        if (prober == null) {
            throw new Refused("probes-off", Map.of());
        }
        try {
            var seen = prober.admit(
                            caller.address(),
                            new Look(
                                    caller.place(),
                                    target,
                                    complaint.path(),
                                    doctor.knowledge().portsTried()))
                    .begin(result -> {})
                    .thenApply(Looked::placed)
                    .join();
            return said(doctor, arguments, complaint.looked(seen.results(), Set.of()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException said ? said : e;
        }
    }

    private static Complaint complaint(Arguments arguments, Doctor doctor, List<String> texts) {
        var answers = arguments.answers(doctor.knowledge());
        var given = arguments.string("target");
        if (given.isEmpty()) {
            return new Complaint(texts, null, answers);
        }
        var target = doctor.recognizer()
                .target(given.get())
                .orElseThrow(() -> new Refused("bad-target", Map.of("field", "target")));
        var named = new ArrayList<>(List.of(given.get()));
        named.addAll(texts);
        return new Complaint(texts, target, answers).asking(TargetPath.in(named, target));
    }

    private static Map<String, Object> said(Doctor doctor, Arguments arguments, Complaint complaint) {
        var wording = new Wording(doctor.knowledge(), language(doctor, arguments));
        return ShortReply.of(wording.reply(doctor.examine(complaint)));
    }

    private Map<String, Object> explain(Arguments arguments, Doctor doctor, Caller caller) {
        var id = arguments.text("id");
        var knowledge = doctor.knowledge();
        var text = new Explanation(knowledge, knowledge.texts(language(doctor, arguments)), "linux")
                .of(id)
                .orElseThrow(() -> new Refused("not-found", Map.of()));
        return Map.of("id", id, "text", text);
    }

    private Map<String, Object> search(Arguments arguments, Doctor doctor, Caller caller) {
        var search = new CauseSearch(doctor.knowledge(), language(doctor, arguments));
        return Map.of("found", search.of(arguments.text("query")));
    }
}
