package org.conndoctor.recognition.targets;

import org.conndoctor.knowledge.TargetWord;
import org.conndoctor.knowledge.TargetWords;
import org.conndoctor.language.FoldedText;

/** Tells names of hosts from those of files, classes and modules. Immutable. */
final class HostNames {

    private static final int COUNTRY = 2;

    private final TargetWords words;

    HostNames(TargetWords words) {
        this.words = words;
    }

    /** An address, {@code localhost}, or a name with a dot that is no file name: with a port behind it, a host. */
    boolean isConvincing(HostToken token) {
        var host = token.host();
        if (token.isAddress() || token.isLoopbackName()) {
            return true;
        }
        int dot = host.lastIndexOf('.');
        if (dot < 0 || host.contains("..")) {
            return false;
        }
        var ending = host.substring(dot + 1);
        return ending.length() >= COUNTRY
                && isLetters(ending)
                && !words.of(TargetWord.FILE_ENDINGS).contains(ending)
                && !words.of(TargetWord.NO_NAMES).contains(host)
                && (isKnown(ending) || !isRoot(host));
    }

    /** A host even without a port: an address, or a name that ends as names in the DNS do. */
    boolean standsAlone(HostToken token) {
        var host = token.host();
        return token.isAddress()
                || isConvincing(token) && isKnown(host.substring(host.lastIndexOf('.') + 1)) && !isRoot(host);
    }

    /** A name without dots that nothing but its place tells from any other word. */
    boolean isBare(HostToken token) {
        return token.isName()
                && token.host().length() > 1
                && token.host().indexOf('.') < 0
                && !words.of(TargetWord.NO_NAMES).contains(token.host());
    }

    /** Written as classes and methods are, {@code SslTransport.decode}; hosts are written in one case. */
    static boolean isCode(HostToken token, FoldedText text, String original) {
        if (token.isAddress() || token.host().isEmpty()) {
            return false;
        }
        int from = text.originalStart(token.start());
        int to = text.originalEnd(token.end() - 1);
        for (int i = from + 1; i < to; i++) {
            if (Character.isLowerCase(original.charAt(i - 1)) && Character.isUpperCase(original.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String ending) {
        return ending.length() == COUNTRY || words.of(TargetWord.NAME_ENDINGS).contains(ending);
    }

    private boolean isRoot(String host) {
        return words.of(TargetWord.PACKAGE_ROOTS).contains(host.substring(0, Math.max(0, host.indexOf('.'))));
    }

    private static boolean isLetters(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < 'a' || s.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
