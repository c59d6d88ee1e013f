package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;

/**
 * How an attempt to connect failed, in the words of the vocabulary. The kind of exception says most; the rest is in the
 * system's own words, which come in its user's language.
 */
public final class ConnectFailure {

    static final String REFUSED = "refused";
    static final String TIMED_OUT = "timed-out";
    static final String HOST_UNREACHABLE = "host-unreachable";
    static final String NETWORK_UNREACHABLE = "network-unreachable";
    private static final String NO_LOCAL_PORT = "no-local-port";
    private static final String FAILED = "failed";

    private ConnectFailure() {}

    /** The outcome for what connecting threw. */
    public static String outcome(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return TIMED_OUT;
        }
        if (e instanceof NoRouteToHostException) {
            return HOST_UNREACHABLE;
        }
        if (e instanceof BindException) {
            return SystemMessage.FORBIDDEN.isIn(e) ? FAILED : NO_LOCAL_PORT;
        }
        if (SystemMessage.NETWORK_UNREACHABLE.isIn(e)) {
            return NETWORK_UNREACHABLE;
        }
        if (e instanceof ConnectException) {
            return SystemMessage.TIMED_OUT.isIn(e) ? TIMED_OUT : REFUSED;
        }
        return FAILED;
    }
}
