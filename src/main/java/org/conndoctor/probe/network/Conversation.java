package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 request on an open connection, and the head of what comes back.
 *
 * @param peer the connection itself
 * @param channel what is spoken through: the connection, or TLS on it
 * @param secure whether it is TLS
 */
record Conversation(PeerSocket peer, Socket channel, boolean secure) {

    /** In plain text. */
    static Conversation plain(PeerSocket peer) {
        return new Conversation(peer, peer, false);
    }

    /**
     * Asks for the client's path. No redirect is followed.
     *
     * @param fields further header lines, each with its line end
     */
    ResponseHead get(Destination destination, String fields) {
        var request = "GET " + destination.path() + " HTTP/1.1\r\nHost: " + destination.hostHeader(secure)
                + "\r\nUser-Agent: Conndoctor\r\n" + fields + "\r\n";
        try {
            channel.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Who cuts the connection may have said why before.
        }
        try {
            return ResponseHead.read(channel.getInputStream(), peer);
        } catch (IOException e) {
            return ResponseHead.ended("", peer);
        }
    }
}
