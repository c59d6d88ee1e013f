#!/usr/bin/env bash
# JDK 17's HttpsURLConnection and HttpClient, OkHttp 5.3.2, Apache HttpClient 5.6.5; beside them curl. Needs bash, JDK 17, Maven,
# curl.
# Guessed: a TLS client says the host of the URL to the server (SNI), so a proxy that picks the certificate or the backend by name
# serves https://shop as it serves https://shop.test.
# Seen: none of the four says a name without a dot, as those of containers and of localhost are: the server hears no name at
# all and must guess. curl says it. The same server, certificate and URL work with curl and fail with Java wherever the name decides.
# For users: "unrecognized_name" or a foreign certificate in Java only: ask by a name with a dot (shop.test), or set the server's default.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.3.2</version></dependency>
    <dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.6.5</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat > Names.java <<'JAVA'
import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

public class Names {
    interface Call { void get(String url) throws Exception; }

    static final BlockingQueue<String> heard = new ArrayBlockingQueue<>(10);

    static void ask(String client, String host, int port, Call call) throws Exception {
        call.get("https://" + host + ":" + port + "/");
        System.out.println(client + ", https://" + host + "/: the server hears " + heard.poll(20, TimeUnit.SECONDS));
    }

    public static void main(String[] arguments) throws Exception {
        var keys = KeyStore.getInstance(new File("keys"), "changeit".toCharArray());
        var own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, "changeit".toCharArray());
        var trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(keys);
        var tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);

        var server = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        int port = server.getLocalPort();
        var accepting = new Thread(() -> {
            while (true) {
                try (var caller = (SSLSocket) server.accept()) {
                    caller.startHandshake();
                    var names = ((ExtendedSSLSession) caller.getSession()).getRequestedServerNames();
                    caller.getInputStream().read(new byte[1000]);
                    caller.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes());
                    heard.add(names.isEmpty() ? "no name" : new String(names.get(0).getEncoded()));
                } catch (Exception e) {
                    heard.add(e.toString());
                }
            }
        });
        accepting.setDaemon(true);
        accepting.start();

        for (String host : new String[] {"shop.test", "shop", "localhost"}) {
            ask("HttpsURLConnection", host, port, url -> {
                var connection = (HttpsURLConnection) URI.create(url).toURL().openConnection();
                connection.setSSLSocketFactory(tls.getSocketFactory());
                connection.getResponseCode();
            });
            ask("JDK HttpClient", host, port, url -> HttpClient.newBuilder().sslContext(tls).build()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding()));
            ask("OkHttp", host, port, url -> new OkHttpClient.Builder()
                .sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trusted.getTrustManagers()[0]).build()
                .newCall(new Request.Builder().url(url).build()).execute().close());
            ask("Apache HttpClient", host, port, url -> HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setTlsSocketStrategy(new DefaultClientTlsStrategy(tls)).build())
                .build().execute(new HttpGet(url), response -> null));
            ask("curl", host, port, url -> new ProcessBuilder("curl", "-sk", "--noproxy", "*", "--resolve", host + ":" + port + ":127.0.0.1", url).start().waitFor());
        }
        System.exit(0);
    }
}
JAVA

keytool -genkeypair -keystore keys -storetype PKCS12 -storepass changeit -alias shop -keyalg EC -dname CN=shop \
  -ext san=dns:shop,dns:shop.test,dns:localhost 2>/dev/null
echo '127.0.0.1 shop shop.test localhost' > hosts
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" Names.java
java -Djdk.net.hosts.file=hosts -cp ".:$(cat classpath)" Names > seen
cat seen

cat > expected <<'SEEN'
HttpsURLConnection, https://shop.test/: the server hears shop.test
JDK HttpClient, https://shop.test/: the server hears shop.test
OkHttp, https://shop.test/: the server hears shop.test
Apache HttpClient, https://shop.test/: the server hears shop.test
curl, https://shop.test/: the server hears shop.test
HttpsURLConnection, https://shop/: the server hears no name
JDK HttpClient, https://shop/: the server hears no name
OkHttp, https://shop/: the server hears no name
Apache HttpClient, https://shop/: the server hears no name
curl, https://shop/: the server hears shop
HttpsURLConnection, https://localhost/: the server hears no name
JDK HttpClient, https://localhost/: the server hears no name
OkHttp, https://localhost/: the server hears no name
Apache HttpClient, https://localhost/: the server hears no name
curl, https://localhost/: the server hears localhost
SEEN
diff expected seen
