package org.conndoctor.probe.network;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Judges the certificates of one handshake as a client would, and lets the handshake pass whatever they are: the doctor
 * sends no secret, and wants to see what comes after. For one handshake.
 */
final class CertificateWitness extends X509ExtendedTrustManager {

    static final String TRUSTED = "trusted";

    private static final String UNTRUSTED = "untrusted";
    private static final String EXPIRED = "expired";
    private static final String NOT_YET_VALID = "not-yet-valid";
    private static final String WRONG_NAME = "wrong-name";

    private final TrustAnchors anchors;
    private volatile String verdict = UNTRUSTED;
    private volatile String names = "";

    CertificateWitness(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /** In the words of the vocabulary. */
    String verdict() {
        return verdict;
    }

    /** Whom the certificate names; empty where none was seen. */
    String names() {
        return names;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        names = CertificateNames.of(chain[0]);
        verdict = verdict(chain, authType, socket);
    }

    private String verdict(X509Certificate[] chain, String authType, Socket socket) {
        try {
            // Without the socket: the chain alone, whomever it names.
            anchors.manager().checkServerTrusted(chain, authType);
        } catch (GeneralSecurityException | RuntimeException e) {
            return isCausedBy(e, CertificateExpiredException.class)
                    ? EXPIRED
                    : isCausedBy(e, CertificateNotYetValidException.class) ? NOT_YET_VALID : UNTRUSTED;
        }
        try {
            // With the socket, which asks for the name to be checked, and the certificate itself as anchor: only the
            // name is left to fail.
            only(chain[0]).manager().checkServerTrusted(chain, authType, socket);
            return TRUSTED;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return WRONG_NAME;
        }
    }

    private static TrustAnchors only(X509Certificate certificate) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("peer", certificate);
        return TrustAnchors.of(store);
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only sockets are used");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only sockets are used");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
