package org.conndoctor.language;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All that the doctor says in one language. Thread safe. */
public final class Texts {

    private final String language;
    private final Map<String, String> messages;
    private final Map<String, CauseText> causes;
    private final Map<String, SymptomText> symptoms;
    private final Map<String, ProgramText> programs;
    private final Glossary glossary;
    private final Map<String, Message> compiled = new ConcurrentHashMap<>();

    public Texts(
            String language,
            Map<String, String> messages,
            Map<String, CauseText> causes,
            Map<String, SymptomText> symptoms,
            Map<String, ProgramText> programs,
            Glossary glossary) {
        this.language = language;
        this.messages = Map.copyOf(messages);
        this.causes = Map.copyOf(causes);
        this.symptoms = Map.copyOf(symptoms);
        this.programs = Map.copyOf(programs);
        this.glossary = glossary;
    }

    public String language() {
        return language;
    }

    /** The texts of a cause, if this language has them. */
    public Optional<CauseText> cause(String id) {
        return Optional.ofNullable(causes.get(id));
    }

    /** The texts of a symptom, if this language has them. */
    public Optional<SymptomText> symptom(String id) {
        return Optional.ofNullable(symptoms.get(id));
    }

    /** The text of a program whose words mislead, if this language has it. */
    public Optional<ProgramText> program(String id) {
        return Optional.ofNullable(programs.get(id));
    }

    /** The words of the field that this language explains. */
    public Glossary glossary() {
        return glossary;
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** A message as the file has it. */
    public @Nullable String raw(String key) {
        return messages.get(key);
    }

    /** All keys and messages that begin so, for the page. */
    public Map<String, String> below(String prefix) {
        var part = new TreeMap<String, String>();
        messages.forEach((key, message) -> {
            if (key.startsWith(prefix)) {
                part.put(key, message);
            }
        });
        return part;
    }

    /** A message without arguments; the key itself where it is missing, which the check does not let pass. */
    public String say(String key) {
        return messages.getOrDefault(key, key);
    }

    /**
     * A message with named arguments (ICU MessageFormat).
     *
     * @param arguments values by name; put in as they are; plurals and number formats are for the message to ask for
     */
    public String say(String key, Map<String, ?> arguments) {
        var pattern = messages.get(key);
        return pattern == null
                ? key
                : compiled.computeIfAbsent(key, k -> new Message(pattern, language))
                        .with(arguments);
    }
}
