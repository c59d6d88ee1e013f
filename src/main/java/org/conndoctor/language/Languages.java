package org.conndoctor.language;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages spoken, and the one nearest to a wish. Immutable. */
public final class Languages {

    /** What every text is written in first, and what is spoken where nothing else fits. */
    public static final String REFERENCE = "en";

    private final List<String> tags;
    private final LocaleMatcher matcher;

    /** @param tags BCP 47 tags of the languages spoken, {@value #REFERENCE} among them */
    public Languages(Collection<String> tags) {
        this.tags = List.copyOf(tags);
        // Who reads Chinese in one script is better served with the other than with English.
        this.matcher = LocaleMatcher.builder()
                .setSupportedULocales(
                        this.tags.stream().map(ULocale::forLanguageTag).toList())
                .setMaxDistance(Locale.forLanguageTag("zh-Hant"), Locale.forLanguageTag("zh-Hans"))
                .setNoDefaultLocale()
                .build();
    }

    /** All tags, in the order in which they are offered. */
    public List<String> tags() {
        return tags;
    }

    /**
     * The language spoken that is nearest to a wish.
     *
     * @param wish a tag such as {@code pt-BR}, or a whole {@code Accept-Language} header
     * @return empty where the wish says nothing ({@code *}, or no language range at all) or nothing near is spoken
     */
    public Optional<String> nearest(String wish) {
        if (tags.contains(wish)) {
            return Optional.of(wish);
        }
        if (wish.isBlank() || wish.strip().startsWith("*") || wish.length() > 500) {
            return Optional.empty();
        }
        try {
            // One wish after the other: matched all at once, an exact second wish would win over a near first one.
            for (var locale : LocalePriorityList.add(wish.replace('_', '-')).build()) {
                var best = matcher.getBestMatch(locale);
                if (best != null) {
                    return Optional.of(best.toLanguageTag());
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a language calls itself, for instance 한국어. */
    public static String nativeName(String tag) {
        var locale = ULocale.forLanguageTag(tag);
        return com.ibm.icu.lang.UCharacter.toTitleCase(locale, locale.getDisplayName(locale), null);
    }
}
