#!/usr/bin/env bash
# pgjdbc 42.7.14, MariaDB Connector/J 3.5.11, MySQL Connector/J 9.5.0; two hosts in one URL. Needs bash, JDK 17, Maven.
# Guessed: a server that refuses the password ends the try. Another host of the same cluster has the same users, so the error
# is about the password, whatever the hosts after it do.
# Seen: so with MySQL's driver. pgjdbc and MariaDB's go on to the next host and throw what that one said: the password is wrong,
# the error says "Connection refused", of a host that is not the cause, and names the first one nowhere: no cause, nothing
# suppressed, no next exception. With the hosts the other way round the password is named.
# For users: with several hosts in the URL try each alone before you believe a refusal.
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
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat > Hosts.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Hosts {
    interface Refusal { void say(Socket caller) throws Exception; }

    static int serve(Refusal refusal) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var accepting = new Thread(() -> {
            while (true) {
                try (var caller = server.accept()) {
                    refusal.say(caller);
                    caller.getInputStream().read();
                } catch (Exception e) {
                    // the next caller
                }
            }
        });
        accepting.setDaemon(true);
        accepting.start();
        return server.getLocalPort();
    }

    /** PostgreSQL: reads the start-up message, answers with an ErrorResponse. */
    static void postgres(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        in.skipNBytes(in.readInt() - 4);
        byte[] error = "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"shop\"\0\0".getBytes();
        var out = new DataOutputStream(caller.getOutputStream());
        out.write('E');
        out.writeInt(4 + error.length);
        out.write(error);
        out.flush();
    }

    /** MySQL and MariaDB: greets, reads the login, answers with an error packet. */
    static void mysql(Socket caller) throws IOException {
        var greeting = new ByteArrayOutputStream();
        greeting.write(10);
        greeting.write("8.0.36\0".getBytes());
        greeting.write(new byte[] {1, 0, 0, 0});
        greeting.write("abcdefgh\0".getBytes());
        greeting.write(new byte[] {(byte) 0xff, (byte) 0xf7, 45, 2, 0, (byte) 0xff, (byte) 0xdf, 21});
        greeting.write(new byte[10]);
        greeting.write("abcdefghijkl\0mysql_native_password\0".getBytes());
        var out = caller.getOutputStream();
        out.write(new byte[] {(byte) greeting.size(), 0, 0, 0});
        out.write(greeting.toByteArray());
        out.flush();
        var in = caller.getInputStream();
        int length = in.read() | in.read() << 8 | in.read() << 16;
        in.skipNBytes(1 + length);
        byte[] error = "\u00ff\u0015\u0004#28000Access denied for user 'shop'@'localhost' (using password: YES)".getBytes("ISO-8859-1");
        out.write(new byte[] {(byte) error.length, 0, 0, 2});
        out.write(error);
        out.flush();
    }

    static void connect(String scheme, String order, String first, String second, String options) {
        try {
            DriverManager.getConnection("jdbc:" + scheme + "://" + first + "," + second + "/shop?user=shop&password=wrong" + options).close();
        } catch (SQLException e) {
            var said = new StringBuilder();
            for (Throwable t = e; t != null; t = t.getCause()) {
                said.append(t.getMessage());
                for (var suppressed : t.getSuppressed()) said.append(suppressed.getMessage());
                if (t instanceof SQLException s && s.getNextException() != null) said.append(s.getNextException().getMessage());
            }
            boolean password = said.indexOf("Access denied") >= 0 || said.indexOf("password authentication failed") >= 0;
            boolean refused = said.indexOf("efused") >= 0;
            System.out.println(scheme + ", " + order + ": names the password " + password + ", a refused connection " + refused);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        String dead = "127.0.0.1:" + nobody;
        String postgres = "127.0.0.1:" + serve(Hosts::postgres);
        String mysql = "127.0.0.1:" + serve(Hosts::mysql);
        connect("postgresql", "password refused first", postgres, dead, "&sslmode=disable");
        connect("postgresql", "password refused last", dead, postgres, "&sslmode=disable");
        connect("mariadb", "password refused first", mysql, dead, "");
        connect("mariadb", "password refused last", dead, mysql, "");
        connect("mysql", "password refused first", mysql, dead, "&sslMode=DISABLED");
        connect("mysql", "password refused last", dead, mysql, "&sslMode=DISABLED");
        System.exit(0);
    }
}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
javac -cp "$(cat classpath)" Hosts.java
java -cp ".:$(cat classpath)" Hosts 2>log > seen || { cat log; exit 1; }
cat seen

cat > expected <<'SEEN'
postgresql, password refused first: names the password false, a refused connection true
postgresql, password refused last: names the password true, a refused connection false
mariadb, password refused first: names the password false, a refused connection true
mariadb, password refused last: names the password true, a refused connection false
mysql, password refused first: names the password true, a refused connection false
mysql, password refused last: names the password true, a refused connection false
SEEN
diff expected seen
