package org.conndoctor.recognition.targets;

import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.TargetWord;

/**
 * Finds hosts without a port: a name that was looked up in vain ({@code getaddrinfo ENOTFOUND db}), an address or a name
 * with dots that a word tells ({@code Can't connect to server on '10.0.0.1'}).
 */
final class NameReader {

    /** Behind a word that tells it, an address or a name with dots counts less than a host with its port. */
    private static final int TOLD_DETOUR = 100;
    /** In the line of the error, without such a word. */
    private static final int BESIDE_DETOUR = 140;
    /** Anywhere. */
    private static final int BARE_DETOUR = 200;

    private static final int LONGEST_FILLER = 8;
    private static final int LONGEST_USER = 64;
    private static final String FILLERS = " :'\"([{<=|/-";
    private static final String CLOSERS = " :'\"])}>.";

    private final Passage passage;
    private final HostNames names;
    private final Roles roles;
    private final UnsetHosts unset;
    private final Place error;

    NameReader(Passage passage, HostNames names, UnsetHosts unset, Place error) {
        this.passage = passage;
        this.names = names;
        this.roles = new Roles(passage);
        this.unset = unset;
        this.error = error;
    }

    void read() {
        for (var word : passage.words.of(TargetWord.NAME_WORDS)) {
            each(word, (start, end) -> lookedUp(end));
        }
        for (var word : passage.words.of(TargetWord.AFTER_NAME_WORDS)) {
            each(word, (start, end) -> failed(start));
        }
        tokens();
    }

    private interface Phrase {
        void at(int start, int end);
    }

    private void each(String word, Phrase phrase) {
        var text = passage.text.text();
        for (int i = text.indexOf(word, passage.from); i >= 0 && i < passage.to; i = text.indexOf(word, i + 1)) {
            int end = i + word.length();
            boolean whole = (i == 0 || !Passage.isWord(text.charAt(i - 1)))
                    && (end == text.length()
                            || !Character.isLetterOrDigit(text.charAt(end))
                            || text.charAt(end) > 0x7F);
            if (whole && passage.isSaid(i)) {
                phrase.at(i, end);
            }
        }
    }

    /** Behind a word that says what was looked up. */
    private void lookedUp(int end) {
        var text = passage.text;
        int at = end;
        while (at < text.length() && at < end + LONGEST_FILLER && FILLERS.indexOf(text.charAt(at)) >= 0) {
            if (unset.emptyQuotes(at)) {
                return;
            }
            at++;
        }
        if (at == end || unset.at(at)) {
            return;
        }
        int place = at;
        HostToken.after(text, place)
                .filter(h -> h.start() == place)
                .filter(h -> names.standsAlone(h)
                        || h.isLoopbackName()
                        || names.isConvincing(h)
                        || names.isBare(h) && isAlone(h))
                .ifPresent(h -> add(h, 0));
    }

    /** A bare name is one if no other words follow it. */
    private boolean isAlone(HostToken host) {
        var text = passage.text;
        int end = host.end();
        return end >= text.length()
                || text.charAt(end) != ' '
                || end == passage.lineEnd(host.start())
                || text.text().startsWith(" on ", end)
                || text.text().startsWith(" (", end)
                || text.text().startsWith(" {", end);
    }

    /** Before a word that says that it is not known. */
    private void failed(int start) {
        var text = passage.text;
        int end = start;
        while (end > 0 && start - end < LONGEST_FILLER && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == start) {
            return;
        }
        HostToken.before(text, end)
                .filter(h -> names.standsAlone(h) || names.isBare(h) && isNamed(h, start))
                .ifPresent(h -> add(h, 0));
    }

    /** In {@code ping: db: Name or service not known} the colon before a bare name, in quotes, tells it from a word. */
    private boolean isNamed(HostToken host, int start) {
        var text = passage.text;
        boolean quoted = host.start() > 0
                && (text.charAt(host.start() - 1) == '"' || text.charAt(host.start() - 1) == '\'')
                && text.charAt(host.end()) == text.charAt(host.start() - 1);
        boolean colons = host.start() > 1
                && text.charAt(host.start() - 1) == ' '
                && text.charAt(host.start() - 2) == ':'
                && text.charAt(host.end()) == ':'
                && host.end() + 2 == start
                && !host.host().endsWith("error")
                && !host.host().endsWith("exception");
        return quoted || colons;
    }

    /** Addresses and names with dots, one by one. */
    private void tokens() {
        var text = passage.text;
        int i = passage.from;
        while (i < passage.to) {
            if (!HostToken.isHostChar(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            boolean dots = false;
            while (end < text.length() && HostToken.isHostChar(text.charAt(end))) {
                dots |= text.charAt(end) == '.';
                end++;
            }
            boolean first = i == 0 || !HostToken.isHostChar(text.charAt(i - 1));
            if (first && (dots || text.text().startsWith("localhost", i))) {
                HostToken.after(text, i).ifPresent(this::token);
            }
            i = end;
        }
    }

    private void token(HostToken host) {
        boolean known = names.standsAlone(host) || host.isLoopbackName();
        if (!known
                || passage.isPrinted(host.start())
                || passage.isRead(host.start(), host.end())
                || isPartOfMore(host)) {
            return;
        }
        boolean told = passage.follows(host.start(), TargetWord.HOST_WORDS)
                || passage.follows(host.start(), TargetWord.ASKING_WORDS);
        if (told) {
            add(host, TOLD_DETOUR);
        } else if (host.isAddress()) {
            if (!passage.follows(host.start(), TargetWord.HELP_WORDS)) {
                add(host, BARE_DETOUR);
            }
        } else if (!host.isLoopbackName() && isBesideError(host)) {
            add(host, BESIDE_DETOUR);
        }
    }

    private boolean isBesideError(HostToken host) {
        return error.isSomewhere() && passage.text.lineOf(host.start()) == passage.text.lineOf(error.start());
    }

    /** A part of a path, a mail address or a call, or followed by what could be a port and is none. */
    private boolean isPartOfMore(HostToken host) {
        var text = passage.text;
        char before = host.start() == 0 ? ' ' : text.charAt(host.start() - 1);
        char behind = host.end() >= text.length() ? ' ' : text.charAt(host.end());
        boolean mail = before == '@' && !host.isAddress() && !isAccount(host.start() - 1);
        boolean path = before == '/' && host.start() > 1 && HostToken.isHostChar(text.charAt(host.start() - 2))
                || behind == '/' && !host.isAddress()
                || before == '\\'
                || before == '$';
        boolean port = behind == ':' && host.end() + 1 < text.length() && Ports.isDigit(text.charAt(host.end() + 1));
        boolean more = port || behind == '@' || behind == '(' && !host.isAddress() || behind == '_';
        return mail || path || more || HostNames.isCode(host, text, passage.original);
    }

    /** In {@code login request to ann@mail.example} the user of a server stands before the sign, and no mailbox. */
    private boolean isAccount(int at) {
        int user = at;
        while (user > 0 && at - user < LONGEST_USER && HostToken.isHostChar(passage.text.charAt(user - 1))) {
            user--;
        }
        return user < at && passage.follows(user, TargetWord.LOGIN_WORDS);
    }

    private void add(HostToken host, int detour) {
        var text = passage.text;
        if (passage.isRead(host.start(), host.end()) || HostNames.isCode(host, text, passage.original)) {
            return;
        }
        if (roles.isOther(host.start(), host.end(), Target.UNKNOWN_PORT)) {
            passage.refuse(host.start(), host.end());
            return;
        }
        var asked = host.asked(text, names);
        passage.add(asked.start(), host.end(), new Target(null, asked.host(), Target.UNKNOWN_PORT), detour);
    }
}
