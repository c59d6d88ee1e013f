package org.conndoctor.knowledge;

import java.util.List;
import java.util.Set;

/**
 * By what the kind of a line is known.
 *
 * @param shapes those of whole lines and of log prefixes, in the order in which they are tried
 * @param tellingKeys the keys of a dumped object whose values say what went wrong
 * @param sourceEndings the endings of source files
 */
public record LineShapes(List<Shape> shapes, Set<String> tellingKeys, Set<String> sourceEndings) {

    static final LineShapes NONE = new LineShapes(List.of(), Set.of(), Set.of());

    /**
     * One shape: words with {@code …} for a gap, {@code %} for a number, {@code ~} for a word.
     *
     * @param kind what a line of this shape is
     * @param words the shape
     * @param sourceFollows the next line, if it is indented more, is a line of source
     * @param line where it stands in its file
     */
    public record Shape(LineKind kind, String words, boolean sourceFollows, int line) {}
}
