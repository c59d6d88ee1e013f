package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.conndoctor.facts.ProbeResult;
import org.jspecify.annotations.Nullable;

/** A TLS handshake: is it TLS at all, and would a client trust who answers? Thread safe. */
final class TlsProbe {

    static final String NOT_TLS = "not-tls";
    static final String SILENT = "silent";
    static final String RESET = "reset";
    static final String CLOSED = "closed";

    private static final String SLOW = "slow";
    private static final String FAILED = "failed";

    private final TrustAnchors anchors;
    private final Watchdog watchdog;

    TlsProbe(TrustAnchors anchors, Watchdog watchdog) {
        this.anchors = anchors;
        this.watchdog = watchdog;
    }

    /**
     * What the handshake came to.
     *
     * @param result to be told
     * @param channel to go on with; null where there is no TLS
     */
    record Handshake(ProbeResult result, @Nullable SSLSocket channel) {}

    /** One handshake, over at the limit whatever the peer does. Leaves the closing to the caller. */
    Handshake shake(Destination destination, InetAddress address, PeerSocket peer, Deadline limit) {
        long since = System.nanoTime();
        var witness = new CertificateWitness(anchors);
        var details = new HashMap<String, String>();
        SSLSocket channel = null;
        String outcome;
        var watch = watchdog.at(limit, peer::expire);
        try (watch) {
            var shaken = channel(destination, peer, witness);
            shaken.startHandshake();
            details.put("version", shaken.getSession().getProtocol());
            outcome = witness.verdict();
            channel = shaken;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // A certificate can be broken in ways that surprise even its parser.
            outcome = failure(peer);
        }
        if (outcome.equals(NOT_TLS)) {
            details.put("speaks", peer.speaks());
        }
        if (!witness.names().isEmpty()) {
            details.put("names", witness.names());
        }
        return new Handshake(destination.result("tls", AddressText.of(address), outcome, since, details), channel);
    }

    private static SSLSocket channel(Destination destination, PeerSocket peer, CertificateWitness witness)
            throws IOException, GeneralSecurityException {
        // A context of its own: a session taken up again would show no certificate.
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {witness}, null);
        var host = destination.host();
        var channel = (SSLSocket) context.getSocketFactory().createSocket(peer, host.text(), destination.port(), true);
        var parameters = channel.getSSLParameters();
        // The witness needs it to check the name; it alone decides.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (host.literal().isEmpty()) {
            parameters.setServerNames(List.of(new SNIHostName(host.text())));
        }
        channel.setSSLParameters(parameters);
        return channel;
    }

    private static String failure(PeerSocket peer) {
        if (peer.isNotTls()) {
            return NOT_TLS;
        }
        if (peer.isExpired()) {
            return peer.isSilent() ? SILENT : SLOW;
        }
        if (peer.isBroken()) {
            return RESET;
        }
        return peer.isEnded() ? CLOSED : FAILED;
    }
}
