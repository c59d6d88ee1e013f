package org.conndoctor.recognition.targets;

import java.util.Optional;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.TargetWord;
import org.conndoctor.language.FoldedText;

/** Finds a host with a word for "port" and a number: {@code host db port 5432}, {@code port: 80, host: 'web'}. */
final class PortWordReader {

    /** How far before "port 5432" its host may stand, in folded characters, and how far behind. */
    private static final int BEFORE = 80;

    private static final int BEHIND = 24;
    /** So near they belong together, whatever follows. */
    private static final int BESIDE = 12;

    private static final int LONGEST_FILLER = 10;

    private final Passage passage;
    private final HostNames names;
    private final Roles roles;

    PortWordReader(Passage passage, HostNames names) {
        this.passage = passage;
        this.names = names;
        this.roles = new Roles(passage);
    }

    void read() {
        var text = passage.text.text();
        for (var word : passage.words.of(TargetWord.PORT_WORDS)) {
            for (int i = text.indexOf(word, passage.from); i >= 0 && i < passage.to; i = text.indexOf(word, i + 1)) {
                if (isWord(i)) {
                    read(i, i + word.length());
                }
            }
        }
    }

    /** "transport" and "localport" are other words; "server_port" is this one. */
    private boolean isWord(int start) {
        char before = start == 0 ? ' ' : passage.text.charAt(start - 1);
        return !Character.isLetterOrDigit(before) || FoldedText.isEastAsian(before) || before > 0x7F;
    }

    private void read(int word, int wordEnd) {
        var text = passage.text;
        int digits = toDigits(wordEnd);
        int end = Ports.endOfLocalised(text, digits);
        int port = Ports.localised(text, digits, end);
        if (port == Ports.NONE || Ports.goesOn(text, end)) {
            return;
        }
        var host = host(word, end);
        if (host.isEmpty()) {
            return;
        }
        int start = Math.min(host.get().start(), word);
        int stop = Math.max(host.get().end(), end);
        if (passage.follows(word, TargetWord.ASKER_WORDS)
                || roles.isOther(host.get().start(), host.get().end(), port)
                || HostNames.isCode(host.get(), text, passage.original)) {
            return;
        }
        var asked = host.get().asked(text, names);
        passage.add(Math.min(start, asked.start()), stop, new Target(null, asked.host(), port), 0);
    }

    /** Past what stands between the word and its number: endings, punctuation, "number". */
    private int toDigits(int from) {
        var text = passage.text;
        int i = from;
        while (i < text.length()
                && i < from + LONGEST_FILLER
                && !Ports.isDigit(text.charAt(i))
                && ",;{".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i < text.length() && Ports.isDigit(text.charAt(i)) ? i : from;
    }

    private Optional<HostToken> host(int word, int end) {
        var before = before(word);
        boolean beside = before.filter(h -> names.isConvincing(h) && word - h.end() <= BESIDE).isPresent();
        return beside ? before : behind(end).or(() -> before);
    }

    private Optional<HostToken> before(int end) {
        for (int i = end; i > 0 && i > end - BEFORE; i--) {
            var token = HostToken.before(passage.text, i);
            if (token.isPresent()) {
                if (isHost(token.get(), end)) {
                    return token;
                }
                i = token.get().start() + 1;
            }
        }
        return Optional.empty();
    }

    private boolean isHost(HostToken token, int word) {
        int start = token.start();
        boolean quoted = start > 0 && (passage.text.charAt(start - 1) == '"' || passage.text.charAt(start - 1) == '\'');
        return names.isConvincing(token)
                || quoted && names.isBare(token) && isValue(token)
                || names.isBare(token)
                        && word - token.end() <= BESIDE
                        && start > 0
                        && passage.text.charAt(start - 1) == ' '
                        && passage.endsWith(start - 1, TargetWord.HOST_WORDS);
    }

    /** In {@code "host": "web"} the first is a key. */
    private boolean isValue(HostToken token) {
        int colon = token.end() + 1;
        return colon >= passage.text.length() || passage.text.charAt(colon) != ':';
    }

    /** The host that a word behind the port announces. */
    private Optional<HostToken> behind(int end) {
        int at = end;
        boolean told = false;
        while (at < passage.text.length() && at < end + BEHIND) {
            while (at < passage.text.length() && " ,;:=(['\")}{".indexOf(passage.text.charAt(at)) >= 0) {
                at++;
            }
            var token = HostToken.after(passage.text, at);
            if (token.isEmpty() || token.get().start() != at) {
                return Optional.empty();
            }
            if (told && (names.isConvincing(token.get()) || names.isBare(token.get()))) {
                return token;
            }
            if (!passage.words
                    .of(TargetWord.AFTER_PORT_WORDS)
                    .contains(token.get().host())) {
                return Optional.empty();
            }
            told = true;
            at = token.get().end();
        }
        return Optional.empty();
    }
}
