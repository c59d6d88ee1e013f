package org.conndoctor.probe.network;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted. Nothing is ever fetched from the network to find out. */
public final class TrustAnchors {

    private final @Nullable KeyStore store;
    private volatile @Nullable X509ExtendedTrustManager manager;

    private TrustAnchors(@Nullable KeyStore store) {
        this.store = store;
    }

    /** Those of this Java. They are read when they are needed first, for that takes a while. */
    public static TrustAnchors ofPlatform() {
        return new TrustAnchors(null);
    }

    /** Those in this store and no others. */
    public static TrustAnchors of(KeyStore store) {
        return new TrustAnchors(store);
    }

    X509ExtendedTrustManager manager() throws GeneralSecurityException {
        var made = manager;
        if (made == null) {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            made = Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
            manager = made;
        }
        return made;
    }
}
