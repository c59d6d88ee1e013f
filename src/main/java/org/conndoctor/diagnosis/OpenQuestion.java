package org.conndoctor.diagnosis;

import java.util.List;

/**
 * The question worth asking next.
 *
 * @param observation the id of the fact that it asks for
 * @param tellsApart the suspected causes on which the answers shed light, best first
 */
public record OpenQuestion(String observation, List<String> tellsApart) {}
