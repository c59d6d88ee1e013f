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
     * Title, verdict and all sections are, byte for byte, what stands in this language's own file, with the user's target
     * put in and without the products that the user does not speak of. The file is put together again from its parts, so
     * that nothing of it can be missing.
     */
    SuspectedCause inTheWordsOf(String language) {
        assertThat(answered.reply().language()).isEqualTo(language);
        var name = "the text of " + cause.id() + " in " + language;
        var file = Today.FILES.in("i18n/" + language + "/causes/", "/" + cause.id() + ".md").stream()
                .map(KnowledgeFile::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
        var headings = headings(file, "## ");
        assertThat(headings).as("sections of %s", name).hasSize(4);
        var below = headings(file, "### ");
        var quoted = file.lines().filter(l -> l.startsWith("> ")).toList();
        assertThat(quoted).as("quotation of %s", name).hasSize(2);
        assertThat(quoted).contains("> " + cause.verdict().template().source());
        var expected = String.join(
                "\n\n",
                "# " + cause.title(),
                filled(String.join("\n>\n", quoted)),
                headings.get(0),
                cause.first().toString(),
                headings.get(1),
                cause.check().toString(),
                headings.get(2),
                cause.fix().toString(),
                below.get(below.size() - 1),
                cause.risk().toString(),
                headings.get(3),
                cause.explanation().toString());
        assertThat(expected)
                .as(name)
                .isEqualTo(filled(withoutOtherProducts(file, cause.fix().toString()))
                        .strip());
        return this;
    }

    /** The file without the passages of products that are not shown; at least one product is, where it is spoken of. */
    private static String withoutOtherProducts(String file, String shown) {
        var kept = new StringBuilder();
        boolean code = false;
        boolean keeps = true;
        var headings = headings(file, "### ");
        for (var line : file.lines().toList()) {
            code ^= line.startsWith("```");
            if (!code && line.startsWith("#")) {
                boolean product = headings.subList(0, headings.size() - 1).contains(line);
                keeps = !product || shown.contains(line);
            }
            if (keeps) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private String filled(String text) {
        var target = answered.reply().target();
        assertThat(target).isNotNull();
        var host = target.host() == null ? "HOST" : target.host();
        var port = target.port() == null ? "PORT" : target.port().toString();
        return text.replace("{{host}}", host)
                .replace("{{port}}", port)
                .replace("{{target}}", host + ":" + port)
                .replace("{{url}}", "http://" + host + ":" + port + "/")
                .replace("{{scheme}}", target.scheme() == null ? "ws" : target.scheme());
    }

    private static List<String> headings(String text, String mark) {
        var headings = new ArrayList<String>();
        boolean code = false;
        for (var line : text.lines().toList()) {
            code ^= line.startsWith("```");
            if (!code && line.startsWith(mark)) {
                headings.add(line);
            }
        }
        return headings;
    }
}
