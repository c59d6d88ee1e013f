package org.conndoctor.cli;

import org.conndoctor.language.LanguageGuess;
import org.conndoctor.language.Languages;
import org.jspecify.annotations.Nullable;

/** In which language a text is answered. */
final class Spoken {

    private Spoken() {}

    /** The option, else the text's own language, else the terminal's. */
    static String language(@Nullable String option, Languages languages, String text) {
        if (option != null) {
            return languages.nearest(option).orElse(Languages.REFERENCE);
        }
        return LanguageGuess.of(text)
                .filter(languages.tags()::contains)
                .or(() -> languages.nearest(Terminal.language(System.getenv())))
                .orElse(Languages.REFERENCE);
    }
}
