package org.conndoctor.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a section: for everybody, or for those who use one product.
 *
 * @param product the product's name as its heading has it; null where the passage is for everybody
 * @param markdown the passage, its heading included
 * @param commands what it tells to run, in order
 */
public record Passage(@Nullable String product, String markdown, List<CommandText> commands) {}
