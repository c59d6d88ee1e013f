package org.conndoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conndoctor.facts.AddressBlock;

/**
 * What a text or a target shows by itself, before anybody is asked: words, or where the target lies.
 *
 * @param id the observation that it establishes
 * @param value that observation's value
 * @param words of which one must stand in the text; none where it is about the target
 * @param addresses blocks in one of which the target's address lies
 * @param name what the target's name looks like, in small letters and as a whole
 * @param ports one of which the target's is
 * @param file where it stands
 * @param line where it stands
 */
public record SignDefinition(
        String id,
        String value,
        List<Signature> words,
        List<AddressBlock> addresses,
        Optional<Pattern> name,
        Set<Integer> ports,
        String file,
        int line) {}
