package org.conndoctor.netns.trial;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.TimeUnit;

/** A plain WebSocket client, which lets the JDK say why it fails. */
final class WebSocketClient {

    private static final long SECONDS = 6;

    private WebSocketClient() {}

    public static void main(String[] url) throws Exception {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url[0]), new WebSocket.Listener() {})
                .get(SECONDS, TimeUnit.SECONDS);
        System.out.println("connected");
        System.exit(0);
    }
}
