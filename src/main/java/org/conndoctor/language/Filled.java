package org.conndoctor.language;

import java.util.Map;

/**
 * A template with the values for its placeholders, filled only when somebody asks for the text.
 *
 * @param template the text
 * @param values by placeholder name; a plain placeholder stands for what is not there
 */
public record Filled(Template template, Map<String, String> values) {

    /** The filled text. */
    @Override
    public String toString() {
        return template.fill(values);
    }
}
