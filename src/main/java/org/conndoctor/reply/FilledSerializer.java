package org.conndoctor.reply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conndoctor.language.Filled;
import org.conndoctor.language.Template;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a filled text as a JSON string from pieces that were escaped once: most of a reply is the same for everybody,
 * and escaping it again for each was the dearest part of a request.
 */
final class FilledSerializer extends ValueSerializer<Filled> {

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    @Override
    public void serialize(Filled filled, JsonGenerator json, SerializationContext context) {
        List<byte[]> pieces = filled.template().derived(FilledSerializer::escaped);
        var values = new byte[pieces.size()][];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? pieces.get(i) : value(filled, i);
            length += values[i].length;
        }
        var joined = new byte[length];
        int at = 0;
        for (var piece : values) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        json.writeRawUTF8String(joined, 0, joined.length);
    }

    private static byte[] value(Filled filled, int part) {
        return bytes(Template.value(filled.template().parts().get(part), filled.values()));
    }

    private static List<byte[]> escaped(List<String> parts) {
        return parts.stream().map(FilledSerializer::bytes).toList();
    }

    private static byte[] bytes(String text) {
        return new String(ENCODER.quoteAsCharArray(text)).getBytes(StandardCharsets.UTF_8);
    }
}
