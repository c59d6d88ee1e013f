package org.conndoctor.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One file of the knowledge base.
 *
 * @param name as the maintainer knows it, with {@code /}: {@code rules/symptoms/connection-refused.yaml}
 * @param text its content
 */
public record KnowledgeFile(String name, String text) {

    /** The name without folders and without everything after the first dot: the id that the file is about. */
    public String id() {
        var simple = name.substring(name.lastIndexOf('/') + 1);
        int dot = simple.indexOf('.');
        return dot < 0 ? simple : simple.substring(0, dot);
    }

    /** The line, from 1, in which this first stands; 1 if nowhere. */
    public int lineOf(String part) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        return 1;
    }

    /** The keys and values of a file in the format of {@link Properties}. */
    public Map<String, String> properties() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new TreeMap<String, String>();
        properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
        return all;
    }
}
