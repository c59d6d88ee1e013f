package org.conndoctor.netns;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A plain attempt to connect, which proves that a fault is what it claims to be. */
final class Attempt {

    private Attempt() {}

    /** One word for how it ended. */
    static String to(String host, int port, int millis) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            return "open";
        } catch (SocketTimeoutException e) {
            return "silent";
        } catch (NoRouteToHostException e) {
            return "unreachable";
        } catch (BindException e) {
            return "no-local-port";
        } catch (ConnectException e) {
            return "refused";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
