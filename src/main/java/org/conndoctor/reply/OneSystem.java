package org.conndoctor.reply;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.conndoctor.language.SystemLabel;

/**
 * A text for who uses one system: of commands that stand side by side for several, those of the others are left out, and
 * what is left is freed of Markdown. Where none is for this system, all are shown with their labels.
 */
final class OneSystem {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private OneSystem() {}

    /**
     * Plain text; commands are indented.
     *
     * @param os {@code linux}, {@code windows} or {@code macos}
     */
    static String plain(String markdown, String os) {
        var out = new StringBuilder();
        var node = PARSER.parse(markdown).getFirstChild();
        while (node != null) {
            if (label(node).isEmpty()) {
                write(node, out);
                node = node.getNext();
            } else {
                node = labelled(node, os, out);
            }
        }
        return out.toString().stripTrailing();
    }

    /** Writes a run of labelled blocks; returns what comes after it. */
    private static Node labelled(Node first, String os, StringBuilder out) {
        boolean known = false;
        Node end = first;
        while (end != null && (end instanceof FencedCodeBlock || !label(end).isEmpty())) {
            known |= label(end).contains(os);
            end = end.getNext();
        }
        boolean shown = !known;
        for (var node = first; node != end; node = node.getNext()) {
            var systems = label(node);
            shown = systems.isEmpty() ? shown : !known || systems.contains(os);
            if (shown && (systems.isEmpty() || !known)) {
                write(node, out);
            }
        }
        return end;
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof FencedCodeBlock code) {
            code.getLiteral()
                    .lines()
                    .forEach(line -> out.append("    ").append(line).append('\n'));
        } else {
            out.append(RENDERER.render(node).strip().replace('\n', ' ')).append('\n');
        }
    }

    /** The systems that a paragraph of nothing but bold words names. */
    private static List<String> label(Node node) {
        boolean bold = node instanceof Paragraph
                && node.getFirstChild() instanceof StrongEmphasis strong
                && strong.getNext() == null
                && strong.getFirstChild() instanceof Text;
        if (!bold) {
            return List.of();
        }
        return SystemLabel.named(((Text) node.getFirstChild().getFirstChild()).getLiteral());
    }
}
