package org.conndoctor.http;

/** Makes what a stranger sent fit to be shown back. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** The beginning of it, without controls and unpaired surrogates. */
    static String shortened(String given) {
        var shown = new StringBuilder();
        given.codePoints()
                .limit(LONGEST)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(shown::appendCodePoint);
        return given.codePointCount(0, given.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}
