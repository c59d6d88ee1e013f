package org.conndoctor.knowledge.rules;

import java.util.Map;

/**
 * The executable model of one DRL file.
 *
 * @param modelClass name of the class that builds the model
 * @param classes every generated class by its binary name, with its bytecode
 */
record CompiledRules(String modelClass, Map<String, byte[]> classes) {}
