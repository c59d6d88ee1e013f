package org.conndoctor.knowledge.texts;

import com.google.re2j.Pattern;
import java.util.HashMap;
import org.conndoctor.knowledge.Check;
import org.conndoctor.knowledge.Faults;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.language.Glossary;
import org.conndoctor.language.TermText;
import org.conndoctor.language.WordCount;

/** A term is explained in two or three sentences that can be read in passing, and no two terms are called the same. */
public final class TermsInForm implements Check {

    private static final int TITLE = 8;
    private static final int WORDS = 60;
    private static final int LEAST = 2;
    private static final int MOST = 3;
    /** A full stop within a word, as in an address, ends nothing. */
    private static final Pattern END = Pattern.compile("[.!?](?:[\\s\"»”)]|$)|[。！？]");

    @Override
    public void run(Subject subject, Faults faults) {
        for (var language : subject.knowledge().languages().tags()) {
            var glossary = subject.knowledge().texts(language).glossary();
            var called = new HashMap<String, String>();
            for (var file : subject.files().in("i18n/" + language + "/terms/", ".md")) {
                glossary.term(file.id()).ifPresent(term -> {
                    form(term, file, faults);
                    for (var name : Glossary.calls(file.id(), term)) {
                        var other = called.putIfAbsent(Glossary.key(name), file.id());
                        if (other != null && !other.equals(file.id())) {
                            faults.add(
                                    file.name(), file.lineOf(name), "'" + name + "' is what '" + other + "' is called");
                        }
                    }
                });
            }
        }
    }

    private static void form(TermText term, KnowledgeFile file, Faults faults) {
        int title = WordCount.of(term.title());
        if (title > TITLE) {
            faults.add(file.name(), 1, "the title has " + title + " words, at most " + TITLE + " are read");
        }
        if (term.names().isEmpty()) {
            faults.add(file.name(), file.lineOf(">"), "there is no other name for it");
        }
        int words = WordCount.of(term.explanation());
        if (words > WORDS) {
            faults.add(file.name(), 1, "the text has " + words + " words, at most " + WORDS + " are read");
        }
        int sentences = sentences(term.explanation());
        if (sentences < LEAST || sentences > MOST) {
            faults.add(file.name(), 1, "expected " + LEAST + " or " + MOST + " sentences, found " + sentences);
        }
    }

    private static int sentences(String text) {
        var matcher = END.matcher(text);
        int sentences = 0;
        while (matcher.find()) {
            sentences++;
        }
        return sentences;
    }
}
