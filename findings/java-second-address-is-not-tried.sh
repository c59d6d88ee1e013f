#!/usr/bin/env bash
# pgjdbc 42.7.14, MariaDB Connector/J 3.5.11, Angus Mail 2.0.4, JSch 2.27.7, JDK 17's HttpURLConnection, HttpClient and LDAP; beside
# them MySQL Connector/J 9.5.0, Jedis 7.0.0, RabbitMQ's amqp-client 5.37.0, OkHttp 5.3.2, Apache HttpClient 5.6.5. Needs bash, JDK
# 17, Maven.
# Guessed: where a name has two addresses and the first refuses, a client tries the second, as curl does.
# Seen: the first seven ask the first address only and say "Connection refused" of a server that listens on the second; the
# other five reach it. "Works with curl, refused in Java" needs no firewall and no proxy between the two.
# For users: look up all addresses of the name; the one that refuses must go, or the URL must name the other.
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
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.14</version></dependency>
    <dependency><groupId>org.mariadb.jdbc</groupId><artifactId>mariadb-java-client</artifactId><version>3.5.11</version></dependency>
    <dependency><groupId>com.mysql</groupId><artifactId>mysql-connector-j</artifactId><version>9.5.0</version></dependency>
    <dependency><groupId>org.eclipse.angus</groupId><artifactId>angus-mail</artifactId><version>2.0.4</version></dependency>
    <dependency><groupId>com.github.mwiede</groupId><artifactId>jsch</artifactId><version>2.27.7</version></dependency>
    <dependency><groupId>redis.clients</groupId><artifactId>jedis</artifactId><version>7.0.0</version></dependency>
    <dependency><groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId><version>5.37.0</version></dependency>
    <dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>5.3.2</version></dependency>
    <dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.6.5</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat > Addresses.java <<'JAVA'
import com.jcraft.jsch.JSch;
import com.rabbitmq.client.ConnectionFactory;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.ldap.InitialLdapContext;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import redis.clients.jedis.Jedis;

public class Addresses {
    interface Call { void connect(String at) throws Exception; }

    static final AtomicInteger reached = new AtomicInteger();

    static void call(String client, int port, Call call) {
        reached.set(0);
        boolean failed = false;
        try {
            call.connect("two.test:" + port);
        } catch (Exception e) {
            failed = true; // the server hangs up on all of them
        }
        System.out.println(client + ": " + (reached.get() > 0 ? "reached the second" : failed ? "only the first" : "no error"));
    }

    public static void main(String[] arguments) throws Exception {
        var server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        int port = server.getLocalPort();
        var accepting = new Thread(() -> {
            while (true) {
                try (var caller = server.accept()) {
                    reached.incrementAndGet();
                } catch (IOException e) {
                    // the next one
                }
            }
        });
        accepting.setDaemon(true);
        accepting.start();
        for (var address : InetAddress.getAllByName("two.test")) System.out.println(address);

        call("pgjdbc", port, at -> DriverManager.getConnection("jdbc:postgresql://" + at + "/shop?user=shop"));
        call("MariaDB Connector/J", port, at -> DriverManager.getConnection("jdbc:mariadb://" + at + "/shop?user=shop"));
        call("Angus Mail", port, at -> Session.getInstance(new Properties()).getTransport("smtp").connect("two.test", port, null, null));
        call("JSch", port, at -> new JSch().getSession("shop", "two.test", port).connect(10_000));
        call("HttpURLConnection", port, at -> URI.create("http://" + at).toURL().openStream());
        call("JDK HttpClient", port, at -> HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://" + at)).build(), HttpResponse.BodyHandlers.discarding()));
        call("JDK LDAP", port, at -> new InitialLdapContext(new Hashtable<>(Map.of(
            "java.naming.factory.initial", "com.sun.jndi.ldap.LdapCtxFactory", "java.naming.provider.url", "ldap://" + at)), null));
        call("MySQL Connector/J", port, at -> DriverManager.getConnection("jdbc:mysql://" + at + "/shop?user=shop"));
        call("Jedis", port, at -> new Jedis("two.test", port).ping());
        call("amqp-client", port, at -> {
            var factory = new ConnectionFactory();
            factory.setHost("two.test");
            factory.setPort(port);
            factory.newConnection();
        });
        call("OkHttp", port, at -> new OkHttpClient().newCall(new Request.Builder().url("http://" + at).build()).execute());
        call("Apache HttpClient", port, at -> HttpClients.createDefault().execute(new HttpGet("http://" + at), response -> null));
        System.exit(0);
    }
}
JAVA

printf '%s\n' '127.0.0.2 two.test' '127.0.0.1 two.test' > hosts
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" Addresses.java
java -Djdk.net.hosts.file=hosts -cp ".:$(cat classpath)" Addresses 2>log > seen || { cat log; exit 1; }
cat seen

cat > expected <<'SEEN'
two.test/127.0.0.2
two.test/127.0.0.1
pgjdbc: only the first
MariaDB Connector/J: only the first
Angus Mail: only the first
JSch: only the first
HttpURLConnection: only the first
JDK HttpClient: only the first
JDK LDAP: only the first
MySQL Connector/J: reached the second
Jedis: reached the second
amqp-client: reached the second
OkHttp: reached the second
Apache HttpClient: reached the second
SEEN
diff expected seen
