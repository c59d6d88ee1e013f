package org.conndoctor.recognition.targets;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.conndoctor.facts.Target;
import org.conndoctor.knowledge.TargetWord;
import org.conndoctor.knowledge.TargetWords;
import org.conndoctor.recognition.lines.Lines;

/** Finds what the client asked for, whatever program printed it. Immutable and thread safe. */
public final class TargetFinder {

    /** How far from a match a target is looked for, in characters of what is said. */
    private static final int REACH = 400;
    /** How far it is looked for where the text says that this is what was connected to, and whatever stands between. */
    private static final int FAR = 16_000;

    private final TargetWords words;
    private final HostNames names;

    public TargetFinder(TargetWords words) {
        this.words = words;
        this.names = new HostNames(words);
    }

    /**
     * What was found around a place.
     *
     * @param target what was asked
     * @param unset what stands in the place of a host and is none, if something does
     */
    public record Found(Target target, Optional<String> unset) {}

    /**
     * The target of an error: what stands nearest to its first place, or to its last where nothing stands there, or what
     * the text says was connected to. What a mention lacks, scheme or port, another mention of the same host may have.
     *
     * @param first where the error is named first, in the folded text
     * @param last where it is named last
     * @param taken stretches that mean something else, such as a listening line
     */
    public Found nearest(Lines lines, String original, Place first, Place last, List<int[]> taken) {
        var near = passage(lines, original, first, REACH, taken);
        var unset = read(near, first);
        var target = best(near, first);
        if (target.equals(Target.UNKNOWN) && !last.equals(first)) {
            near = passage(lines, original, last, REACH, taken);
            read(near, last);
            target = best(near, last);
        }
        if (target.port() == Target.UNKNOWN_PORT && near.isPart()) {
            var all = passage(lines, original, first, FAR, taken);
            read(all, first);
            target = target.host() == null ? connectedTo(all, first) : completed(target, all, first);
        }
        return new Found(target, unset);
    }

    private static Target connectedTo(Passage passage, Place place) {
        passage.mentions.removeIf(m -> !passage.follows(m.start(), TargetWord.CONNECTING_WORDS));
        return best(passage, place);
    }

    private Passage passage(Lines lines, String original, Place place, int reach, List<int[]> taken) {
        return Passage.around(words, lines, original, place, reach, FAR, taken);
    }

    private Optional<String> read(Passage passage, Place place) {
        var unset = new UnsetHosts(passage);
        new UrlReader(passage, unset, place).read();
        new PairReader(passage, names).read();
        new PortWordReader(passage, names).read();
        new NameReader(passage, names, unset, place).read();
        return unset.seen();
    }

    private static Target best(Passage passage, Place place) {
        return passage.mentions.stream()
                .min(Comparator.comparingInt(m -> passage.distance(m, place) + m.detour()))
                .map(best -> completed(best.target(), passage, place))
                .orElse(Target.UNKNOWN);
    }

    /** What a user gave as the target: a URL, {@code host:port} or a host. Empty where it is none of these. */
    public Optional<Target> parse(String given) {
        return GivenTarget.parse(given, words.defaultPorts());
    }

    private static Target completed(Target found, Passage passage, Place place) {
        var target = found;
        if (found.port() == Target.UNKNOWN_PORT) {
            target = passage.mentions.stream()
                    .filter(m -> m.target().isComplete() && Objects.equals(m.target().host(), found.host()))
                    .min(Comparator.comparingInt(m -> passage.distance(m, place)))
                    .map(Mention::target)
                    .orElse(found);
        }
        if (target.scheme() != null) {
            return target;
        }
        for (var other : passage.mentions) {
            var t = other.target();
            if (t.scheme() != null && t.port() == target.port() && Objects.equals(t.host(), target.host())) {
                return t;
            }
        }
        return target;
    }
}
