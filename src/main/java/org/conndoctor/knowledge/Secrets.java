package org.conndoctor.knowledge;

import java.util.List;

/**
 * What texts are freed of before anything is kept of them.
 *
 * @param kinds of {@code rules/redaction/}, in the order of files
 * @param words around secrets
 */
public record Secrets(List<SecretKind> kinds, SecretWords words) {}
