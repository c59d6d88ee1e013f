#!/usr/bin/env bash
# Jedis 7.0.0, JedisSentinelPool. Needs bash, JDK 17, Maven.
# Guessed: a Sentinel that answers NOAUTH lives, and the exception says that a password is missing.
# Seen: "All sentinels down, cannot determine where is mymaster master is running...", word for word as for a Sentinel whose
# port is closed, and without a cause in either case; what the Sentinel answered is only in the log. A Sentinel that lives and
# does not know the master is told apart.
# For users: "All sentinels down" is no proof that one is down: ask it by hand for what it answers.
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
    <dependency><groupId>redis.clients</groupId><artifactId>jedis</artifactId><version>7.0.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat > Sentinels.java <<'JAVA'
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import redis.clients.jedis.JedisSentinelPool;

public class Sentinels {
    /** A Sentinel that has one answer to every command. */
    static void serve(Socket caller, String answer) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream()));
            for (String line; (line = in.readLine()) != null; ) {
                if (line.startsWith("*")) caller.getOutputStream().write(answer.getBytes());
            }
        } catch (IOException e) {
            // the caller went away
        }
    }

    static void ask(String name, String answer) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        if (answer == null) server.close();
        var accepting = new Thread(() -> {
            try {
                while (true) {
                    var caller = server.accept();
                    new Thread(() -> serve(caller, answer)).start();
                }
            } catch (IOException e) {
                // closed
            }
        });
        accepting.setDaemon(true);
        accepting.start();
        try (var pool = new JedisSentinelPool("mymaster", Set.of("127.0.0.1:" + server.getLocalPort()))) {
            System.out.println(name + ": found " + pool.getCurrentHostMaster());
        } catch (RuntimeException e) {
            System.out.println(name + ": " + e.getMessage() + " Cause: " + e.getCause());
        }
    }

    public static void main(String[] arguments) throws IOException {
        ask("asks for a password", "-NOAUTH Authentication required.\r\n");
        ask("refuses the user", "-NOPERM User default has no permissions to run the 'sentinel' command\r\n");
        ask("port closed", null);
        ask("knows no such master", "*-1\r\n");
        System.exit(0);
    }
}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" Sentinels.java
java -cp ".:$(cat classpath)" Sentinels > seen
cat seen

cat > expected <<'SEEN'
asks for a password: All sentinels down, cannot determine where is mymaster master is running... Cause: null
refuses the user: All sentinels down, cannot determine where is mymaster master is running... Cause: null
port closed: All sentinels down, cannot determine where is mymaster master is running... Cause: null
knows no such master: Can connect to sentinel, but mymaster seems to be not monitored... Cause: null
SEEN
diff expected seen
