package org.conndoctor.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Whole HTTP requests as bytes, made before anything is measured. */
final class Requests {

    static final String PATH = "/api/v1/diagnoses";

    private Requests() {}

    /** One request a text. As in life, some name the language, some send a browser's wish, some say nothing of it. */
    static List<byte[]> of(List<String> texts) {
        var mapper = new JsonMapper();
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < texts.size(); i++) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("text", texts.get(i));
            if (i % 3 == 0) {
                fields.put("language", "en");
            }
            var wish = i % 3 == 1 ? "Accept-Language: ko-KR,ko;q=0.9,en;q=0.8\r\n" : "";
            requests.add(post(PATH, mapper.writeValueAsBytes(fields), wish));
        }
        return List.copyOf(requests);
    }

    /** @param wish further lines of the head, each with its end */
    static byte[] post(String path, byte[] body, String wish) {
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + wish
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        var start = head.getBytes(StandardCharsets.US_ASCII);
        var all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
