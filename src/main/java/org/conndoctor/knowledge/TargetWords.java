package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What is needed to find the target in a text.
 *
 * @param portWords the words for "port" that stand before a port number, in all languages
 * @param hostWords the words before a bare name that make it a host
 * @param resolverWords the words before the address of a resolver, which is no target
 * @param defaultPorts the port that a scheme implies
 */
public record TargetWords(
        List<String> portWords, List<String> hostWords, List<String> resolverWords, Map<String, Integer> defaultPorts) {

    static final TargetWords NONE = new TargetWords(List.of(), List.of(), List.of(), Map.of());
}
