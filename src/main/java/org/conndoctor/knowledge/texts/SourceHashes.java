package org.conndoctor.knowledge.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.conndoctor.knowledge.KnowledgeFile;
import org.conndoctor.knowledge.KnowledgeFiles;
import org.conndoctor.language.Languages;

/** Short hashes of the reference's texts and messages, by file name below the language's folder or by message key. */
public final class SourceHashes {

    private static final String REFERENCE = "i18n/" + Languages.REFERENCE + "/";

    private SourceHashes() {}

    /** The hashes of today's reference. */
    public static Map<String, String> of(KnowledgeFiles files) {
        var hashes = new TreeMap<String, String>();
        for (var file : files.in(REFERENCE, ".md")) {
            hashes.put(file.name().substring(REFERENCE.length()), hash(file.text()));
        }
        files.messages(Languages.REFERENCE)
                .forEach(f -> f.properties().forEach((key, message) -> hashes.put(key, hash(message))));
        return hashes;
    }

    /** The hashes that a language's translations were made from. */
    static Map<String, String> recorded(KnowledgeFiles files, String language) {
        return files.named("i18n/" + language + "/sources.properties")
                .map(KnowledgeFile::properties)
                .orElse(Map.of());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
