package org.conndoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.reply.Reply;

/** How a test's sentence ends: what must be said of one cause. */
final class SuspectedCause {

    private final Answered answered;
    private final Reply.Cause cause;

    SuspectedCause(Answered answered, Reply.Cause cause) {
        this.answered = answered;
        this.cause = cause;
    }

    Reply.Cause cause() {
        return cause;
    }

    /** To go on with another cause. */
    Answered and() {
        return answered;
    }

    SuspectedCause is(String status) {
        assertThat(cause.status()).as("status of %s", cause.id()).isEqualTo(status);
        return this;
    }

    SuspectedCause isNot(String status) {
        assertThat(cause.status()).as("status of %s", cause.id()).isNotEqualTo(status);
        return this;
    }

    /** The source documents name it for this symptom. */
    SuspectedCause documentedFor(String symptom) {
        assertThat(cause.documented()).as("%s is documented", cause.id()).isTrue();
        assertThat(cause.symptoms()).contains(symptom);
        return this;
    }

    /** Findings with these effects, in this order. */
    SuspectedCause because(String... effects) {
        assertThat(cause.findings()).extracting(Reply.FindingText::effect).containsExactly(effects);
        return this;
    }

    /** No two facts about it exclude each other. */
    SuspectedCause withoutContradiction() {
        assertThat(cause.contradiction()).isNull();
        return this;
    }

    /**
     * Title, explanation, check and fix are, byte for byte, what stands in this language's own file, with the user's
     * target put in. The file is put together again from the four, so that nothing of it can be missing.
     */
    SuspectedCause inTheWordsOf(String language) {
        assertThat(answered.reply().language()).isEqualTo(language);
        var name = "i18n/" + language + "/causes/" + cause.id() + ".md";
        var file = Today.FILES.named(name).map(KnowledgeFile::text).orElseThrow(() -> new AssertionError(name));
        var headings = headings(file);
        assertThat(headings).as("sections of %s", name).hasSize(2);
        var expected = String.join(
                "\n\n",
                "# " + cause.title(),
                cause.explanation().toString(),
                headings.get(0),
                cause.check().toString(),
                headings.get(1),
                cause.fix().toString());
        assertThat(expected).as(name).isEqualTo(filled(file).strip());
        return this;
    }

    private String filled(String text) {
        var target = answered.reply().target();
        assertThat(target).isNotNull();
        return text.replace("{{host}}", target.host() == null ? "HOST" : target.host())
                .replace(
                        "{{port}}",
                        target.port() == null ? "PORT" : target.port().toString())
                .replace("{{scheme}}", target.scheme() == null ? "ws" : target.scheme());
    }

    private static List<String> headings(String text) {
        var headings = new ArrayList<String>();
        boolean code = false;
        for (var line : text.lines().toList()) {
            code ^= line.startsWith("```");
            if (!code && line.startsWith("## ")) {
                headings.add(line);
            }
        }
        return headings;
    }
}
