package org.conndoctor.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.conndoctor.probe.network.TrustAnchors;

/** Keys and certificates of the test's own, made by the JDK's keytool; one authority is trusted. */
final class Certificates {

    private static final String PASSWORD = "changeit";
    private static final String LONG = "long".repeat(13);
    private static final KeyStore ALL = make();

    private Certificates() {}

    /** Trusts the authority of the test and nobody else. */
    static TrustAnchors anchors() {
        try {
            var store = empty();
            store.setCertificateEntry("ca", ALL.getCertificate("ca"));
            return TrustAnchors.of(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server's side with the certificate of this alias. */
    static SSLContext of(String alias) {
        try {
            var store = empty();
            var password = PASSWORD.toCharArray();
            store.setKeyEntry(alias, ALL.getKey(alias, password), password, ALL.getCertificateChain(alias));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore make() {
        Path file = null;
        try {
            file = Files.createTempDirectory("certificates").resolve("all.p12");
            make(file, "ca", "-ext", "bc:c");
            make(file, "good", "-signer", "ca", "-ext", "san=dns:good.test,ip:127.0.0.1,ip:::1");
            make(file, "other-name", "-signer", "ca", "-ext", "san=dns:other.test,dns:*.other.test");
            make(file, "expired", "-signer", "ca", "-startdate", "-10d", "-validity", "5", "-ext", "san=ip:127.0.0.1");
            make(file, "not-yet", "-signer", "ca", "-startdate", "+10d", "-ext", "san=ip:127.0.0.1");
            make(file, "self-signed", "-ext", "san=ip:127.0.0.1");
            make(file, "many-names", "-signer", "ca", "-ext", "san=ip:127.0.0.1," + names(100));
            make(file, "huge", "-signer", "ca", "-ext", "san=ip:127.0.0.1," + names(400));
            try (var in = Files.newInputStream(file)) {
                var store = empty();
                store.load(in, PASSWORD.toCharArray());
                return store;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(file);
        }
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "dns:n" + i + "." + LONG + "." + LONG + ".test")
                .collect(Collectors.joining(","));
    }

    private static void make(Path file, String alias, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
                Files.delete(file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
