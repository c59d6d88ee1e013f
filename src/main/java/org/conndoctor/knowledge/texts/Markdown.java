package org.conndoctor.knowledge.texts;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What must be equal in all languages, taken out of a Markdown text.
 *
 * @param blocks code blocks with their info strings, in order
 * @param spans code spans, in order
 * @param numbers numbers in prose, in order
 */
record Markdown(List<Piece> blocks, List<Piece> spans, List<Piece> numbers) {

    /** A piece and its line, counted from 1. */
    record Piece(String content, int line) {}

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    static Markdown of(String text) {
        var pieces = new Markdown(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                pieces.blocks.add(new Piece(block.getInfo() + "\n" + block.getLiteral(), line(block)));
            }

            @Override
            public void visit(IndentedCodeBlock block) {
                pieces.blocks.add(new Piece(block.getLiteral(), line(block)));
            }

            @Override
            public void visit(Code code) {
                pieces.spans.add(new Piece(code.getLiteral(), line(code)));
            }

            @Override
            public void visit(Text prose) {
                Numbers.in(prose.getLiteral()).forEach(n -> pieces.numbers.add(new Piece(n, line(prose))));
            }
        });
        return pieces;
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
