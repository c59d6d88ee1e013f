package org.conndoctor.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What is needed to find the target in a text.
 *
 * @param portWords the words for "port" that stand before a port number, in all languages
 * @param defaultPorts the port that a scheme implies
 */
public record TargetWords(List<String> portWords, Map<String, Integer> defaultPorts) {}
