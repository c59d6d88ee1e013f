package org.conndoctor.reply;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.conndoctor.diagnosis.DiagnosedCause;
import org.conndoctor.language.CauseText;
import org.conndoctor.language.Texts;

/** Names several causes in one sentence, as a language lists things. Thread safe. */
final class TitleList {

    private final Texts texts;
    private final ListFormatter any;
    private final ListFormatter all;

    TitleList(Texts texts) {
        this.texts = texts;
        var locale = ULocale.forLanguageTag(texts.language());
        this.any = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        this.all = ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
    }

    /** "A, B or C" */
    String anyOf(List<DiagnosedCause> causes) {
        return any.format(titles(causes));
    }

    /** "A, B and C" */
    String allOf(List<DiagnosedCause> causes) {
        return all.format(titles(causes));
    }

    private List<String> titles(List<DiagnosedCause> causes) {
        return causes.stream()
                .map(c -> texts.cause(c.id()).map(CauseText::title).orElse(c.id()))
                .toList();
    }
}
