package org.conndoctor.knowledge;

import java.util.List;

/**
 * What servers say first, for finding it in numbers.
 *
 * @param symptom what a number that is a greeting shows
 * @param words one of these must stand near a number
 * @param versionWords one of these must stand near two numbers with a dot
 * @param all the greetings
 */
public record Greetings(String symptom, List<String> words, List<String> versionWords, List<Greeting> all) {

    static final Greetings NONE = new Greetings("", List.of(), List.of(), List.of());

    /**
     * One greeting.
     *
     * @param speaks the value of {@code port-speaks} that it shows
     * @param bytes how it begins
     */
    public record Greeting(String speaks, List<Integer> bytes) {}
}
