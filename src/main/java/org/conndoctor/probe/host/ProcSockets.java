package org.conndoctor.probe.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conndoctor.probe.host.TcpSocket.State;

/**
 * The TCP sockets of Linux, which it tells in files. OSHI reads the same files, and besides asks every process for its
 * open ones, which takes most of its time: on a machine that runs out of ports there are many.
 */
final class ProcSockets {

    private static final Path IPV4 = Path.of("/proc/net/tcp");
    private static final Path IPV6 = Path.of("/proc/net/tcp6");

    private static final int HEX = 16;
    /** Hexadecimal digits of one number of 32 bits. */
    private static final int WORD = 8;

    /** Words between the state and the inode. */
    private static final int INODE = 6;

    /** From the kernel's {@code tcp_states.h}. */
    private static final int TIME_WAIT = 6;

    private static final int CLOSED = 7;
    private static final int LISTENING = 10;

    private ProcSockets() {}

    /** What stands now; empty where the files may not be read. */
    static Optional<List<TcpSocket>> read() {
        var sockets = new ArrayList<TcpSocket>();
        try {
            read(IPV4, sockets);
            if (Files.exists(IPV6)) {
                read(IPV6, sockets);
            }
            return Optional.of(List.copyOf(sockets));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void read(Path file, List<TcpSocket> sockets) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                socket(line).ifPresent(sockets::add);
            }
        }
    }

    /** Of {@code   0: 0100007F:0929 00000000:0000 0A ...}; empty for a socket that is closed. */
    static Optional<TcpSocket> socket(String line) throws UnknownHostException {
        int local = line.indexOf(": ") + 2;
        int localPort = line.indexOf(':', local) + 1;
        int foreign = line.indexOf(' ', localPort) + 1;
        int foreignPort = line.indexOf(':', foreign) + 1;
        int state = line.indexOf(' ', foreignPort) + 1;
        int code = Integer.parseInt(line, state, line.indexOf(' ', state), HEX);
        if (code == CLOSED) {
            return Optional.empty();
        }
        return Optional.of(new TcpSocket(
                address(line, local, localPort - 1),
                Integer.parseInt(line, localPort, foreign - 1, HEX),
                address(line, foreign, foreignPort - 1),
                Integer.parseInt(line, foreignPort, state - 1, HEX),
                code == LISTENING ? State.LISTENING : code == TIME_WAIT ? State.TIME_WAIT : State.OPEN,
                code == LISTENING ? inode(line, state) : 0,
                code == LISTENING ? waiting(line, state) : 0));
    }

    /** Of the same words: the second number of the pair after the state. */
    private static int waiting(String line, int state) {
        int queue = line.indexOf(':', state) + 1;
        return queue == 0 ? 0 : Integer.parseUnsignedInt(line, queue, queue + WORD, HEX);
    }

    /** Of {@code 0A 00000000:00000000 00:00000000 00000000  1000  0 12345 1 ...}, seen from the state. */
    private static long inode(String line, int state) {
        var words = line.substring(state).strip().split(" +", INODE + 2);
        return words.length > INODE ? Long.parseLong(words[INODE]) : 0;
    }

    /** Numbers of 32 bits as the processor holds them. An IPv4 address within IPv6 becomes what it is. */
    private static InetAddress address(String line, int from, int end) throws UnknownHostException {
        var bytes = ByteBuffer.allocate((end - from) / 2).order(ByteOrder.nativeOrder());
        for (int i = from; i < end; i += WORD) {
            bytes.putInt(Integer.parseUnsignedInt(line, i, i + WORD, HEX));
        }
        return InetAddress.getByAddress(bytes.array());
    }
}
