package org.conndoctor.probe.network;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a certificate names. */
final class CertificateNames {

    private static final int MOST = 5;
    /** RFC 5280: dNSName and iPAddress. */
    private static final Set<Object> HOSTS = Set.of(2, 7);

    private CertificateNames() {}

    /** The first names and addresses for which it is good, with a space between; empty where there are none. */
    static String of(X509Certificate certificate) {
        Collection<List<?>> all;
        try {
            all = certificate.getSubjectAlternativeNames();
        } catch (CertificateParsingException | RuntimeException e) {
            return "";
        }
        if (all == null) {
            return "";
        }
        return all.stream()
                .filter(name -> HOSTS.contains(name.get(0)))
                .limit(MOST)
                .map(name -> Printable.of(String.valueOf(name.get(1))).replace(' ', '?'))
                .collect(Collectors.joining(" "));
    }
}
