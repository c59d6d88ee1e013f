#!/usr/bin/env bash
# HikariCP 7.1.0 beside MySQL Connector/J 9.5.0 and MariaDB Connector/J 3.5.11. Needs bash, JDK 17, Maven.
# Guessed: connectionTimeout is how long callers of that pool wait. A plain connection to another database keeps its own limits,
# above all where its URL sets connectTimeout.
# Seen: building a pool sets DriverManager's login timeout, one for the whole JVM. After a pool for another database with
# connectionTimeout 1000 was built, and before it was ever used, a MySQL server that takes 3 s to greet is no longer reached, not
# even with connectTimeout=20000 in its URL: "Communications link failure" after 1 s. MariaDB's driver is cut as well, unless
# its URL says connectTimeout.
# For users: a connection that fails early since some other pool came into the program: look for the shortest connectionTimeout.
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
    <dependency><groupId>com.zaxxer</groupId><artifactId>HikariCP</artifactId><version>7.1.0</version></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.14</version></dependency>
    <dependency><groupId>com.mysql</groupId><artifactId>mysql-connector-j</artifactId><version>9.5.0</version></dependency>
    <dependency><groupId>org.mariadb.jdbc</groupId><artifactId>mariadb-java-client</artifactId><version>3.5.11</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat > Pools.java <<'JAVA'
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Pools {
    /** A database that thinks for three seconds, and then answers: this host is not let in. */
    static void serve(Socket caller) {
        try (caller) {
            Thread.sleep(3000);
            byte[] error = "\u00ff\u006a\u0004Host '127.0.0.1' is not allowed to connect to this server".getBytes("ISO-8859-1");
            var out = caller.getOutputStream();
            out.write(new byte[] {(byte) error.length, 0, 0, 0});
            out.write(error);
            out.flush();
            caller.getInputStream().read();
        } catch (IOException | InterruptedException e) {
            // the caller did not wait
        }
    }

    static void connect(String name, String url) {
        String end = "connected";
        try {
            DriverManager.getConnection(url).close();
        } catch (SQLException e) {
            end = e.getMessage().contains("not allowed") ? "heard the server" : "gave up";
        }
        System.out.println("  " + name + ": " + end);
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
        String at = "://127.0.0.1:" + server.getLocalPort() + "/shop?user=shop&password=example";

        for (String when : new String[] {"before", "after"}) {
            System.out.println(when + ", login timeout of the JVM " + DriverManager.getLoginTimeout() + " s");
            connect("MySQL", "jdbc:mysql" + at);
            connect("MySQL, connectTimeout=20000", "jdbc:mysql" + at + "&connectTimeout=20000");
            connect("MariaDB", "jdbc:mariadb" + at);
            connect("MariaDB, connectTimeout=20000", "jdbc:mariadb" + at + "&connectTimeout=20000");
            if (when.equals("before")) {
                var other = new HikariConfig();
                other.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/other");
                other.setConnectionTimeout(1000);
                other.setMinimumIdle(0);
                other.setInitializationFailTimeout(-1);
                new HikariDataSource(other);
            }
        }
        System.exit(0);
    }
}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" Pools.java
java -cp ".:$(cat classpath)" Pools > seen
cat seen

cat > expected <<'SEEN'
before, login timeout of the JVM 0 s
  MySQL: heard the server
  MySQL, connectTimeout=20000: heard the server
  MariaDB: heard the server
  MariaDB, connectTimeout=20000: heard the server
after, login timeout of the JVM 1 s
  MySQL: gave up
  MySQL, connectTimeout=20000: gave up
  MariaDB: gave up
  MariaDB, connectTimeout=20000: heard the server
SEEN
diff expected seen
