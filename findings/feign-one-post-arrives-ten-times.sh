#!/usr/bin/env bash
# OpenFeign 13.6, Jersey client 3.1.10, OkHttp 5.3.2, on JDK 17's HttpURLConnection and HttpClient. Needs bash, JDK 17, Maven.
# Guessed: of a POST that fails, a server that reads it and hangs up has seen one. A POST is not repeated unasked; Feign's own
# retries, five, are for what is safe to repeat.
# Seen: HttpURLConnection sends it a second time on a new connection, so Jersey does too. Feign repeats POST as well, five
# times, and without a body each of these goes out twice: ten orders arrive, the caller has one error.
# For users: "Unexpected end of file from server" may stand for an order placed ten times; count at the server before you retry.
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
    <dependency><groupId>io.github.openfeign</groupId><artifactId>feign-core</artifactId><version>13.6</version></dependency>
    <dependency><groupId>org.glassfish.jersey.core</groupId><artifactId>jersey-client</artifactId><version>3.1.10</version></dependency>
    <dependency><groupId>org.glassfish.jersey.inject</groupId><artifactId>jersey-hk2</artifactId><version>3.1.10</version></dependency>
    <dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.3.2</version></dependency>
  </dependencies>
</project>
POM

cat > Orders.java <<'JAVA'
import feign.Feign;
import feign.RequestLine;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

public class Orders {
    interface Call { void send(String url) throws Exception; }
    interface Api {
        @RequestLine("POST /") String order();
        @RequestLine("POST /") String order(String body);
    }

    static final AtomicInteger orders = new AtomicInteger();

    /** Reads one request to its end, counts it, and hangs up. */
    static void serve(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream()));
            String first = in.readLine();
            int length = 0;
            for (String line; (line = in.readLine()) != null && !line.isEmpty(); ) {
                if (line.toLowerCase().startsWith("content-length:")) length = Integer.parseInt(line.substring(15).trim());
            }
            for (int i = 0; i < length; i++) in.read();
            if (first != null && first.startsWith("POST ")) orders.incrementAndGet();
        } catch (IOException e) {
            // a caller that went away has placed no order
        }
    }

    static void count(String name, String url, Call call) throws Exception {
        orders.set(0);
        String end = "no error";
        try {
            call.send(url);
        } catch (Exception e) {
            end = e.getClass().getSimpleName();
        }
        Thread.sleep(300);
        System.out.println(name + ": " + orders + " arrived, one " + end);
    }

    static HttpURLConnection open(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod("POST");
        return connection;
    }

    public static void main(String[] arguments) throws Exception {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var accepting = new Thread(() -> {
            try {
                while (true) {
                    var caller = server.accept();
                    new Thread(() -> serve(caller)).start();
                }
            } catch (IOException e) {
                // closed
            }
        });
        accepting.setDaemon(true);
        accepting.start();
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        byte[] body = "order=1".getBytes();

        count("JDK HttpClient", url, u -> HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create(u)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.discarding()));
        count("OkHttp", url, u -> new OkHttpClient().newCall(new Request.Builder().url(u).post(RequestBody.create(body)).build()).execute());
        count("HttpURLConnection, length said before", url, u -> {
            var connection = open(u);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
            connection.getResponseCode();
        });
        count("HttpURLConnection", url, u -> {
            var connection = open(u);
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
            connection.getResponseCode();
        });
        count("Jersey", url, u -> ClientBuilder.newClient().target(u).request().post(Entity.text("order=1")));
        count("Feign", url, u -> Feign.builder().target(Api.class, u).order("order=1"));
        count("Feign, no body", url, u -> Feign.builder().target(Api.class, u).order());
        System.exit(0);
    }
}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" Orders.java
java -cp ".:$(cat classpath)" Orders > seen
cat seen

cat > expected <<'SEEN'
JDK HttpClient: 1 arrived, one IOException
OkHttp: 1 arrived, one IOException
HttpURLConnection, length said before: 1 arrived, one SocketException
HttpURLConnection: 2 arrived, one SocketException
Jersey: 2 arrived, one ProcessingException
Feign: 5 arrived, one RetryableException
Feign, no body: 10 arrived, one RetryableException
SEEN
diff expected seen
