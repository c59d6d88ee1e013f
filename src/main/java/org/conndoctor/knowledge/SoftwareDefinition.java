package org.conndoctor.knowledge;

import java.util.List;

/**
 * Software that a text may speak of.
 *
 * @param id how rules and the API call it
 * @param name its own name, the same in all languages; headings in texts bear it
 * @param kind what it is; see {@link org.conndoctor.facts.Software}
 * @param port where it usually listens; 0 where that says nothing
 * @param fallback what is for it is shown where nothing is known of the reader's software
 * @param words what shows it in a text
 */
public record SoftwareDefinition(
        String id, String name, String kind, int port, boolean fallback, List<Signature> words) {}
