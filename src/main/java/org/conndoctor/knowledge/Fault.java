package org.conndoctor.knowledge;

/**
 * Something wrong in {@code rules/} or {@code i18n/}, told so that a maintainer can go there.
 *
 * @param file path as the maintainer knows it, for instance {@code rules/causes/listener/wrong-port.drl}
 * @param line counted from 1; 1 where the fault is the file's as a whole
 * @param message what is wrong, and what was expected
 */
public record Fault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
