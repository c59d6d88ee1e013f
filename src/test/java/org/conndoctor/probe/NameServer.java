package org.conndoctor.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A DNS server of the test's own on loopback. */
final class NameServer implements AutoCloseable {

    private final DatagramSocket socket;
    private final Function<Message, Optional<Message>> answers;
    private final AtomicInteger questions = new AtomicInteger();

    private NameServer(Function<Message, Optional<Message>> answers) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answers = answers;
        Peer.daemon(this::serve);
    }

    /** Answers each question in this way; an empty answer is none. */
    static NameServer that(Function<Message, Optional<Message>> answers) {
        return new NameServer(answers);
    }

    /** Answers every question with this code and these records, as far as they are of the kind that is asked for. */
    static NameServer with(int code, Record... records) {
        return that(question -> Optional.of(answer(question, code, records)));
    }

    static Message answer(Message question, int code, Record... records) {
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setRcode(code);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        for (var one : records) {
            if (one.getType() == question.getQuestion().getType() || one.getType() == Type.CNAME) {
                answer.addRecord(one, Section.ANSWER);
            }
        }
        return answer;
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    int questions() {
        return questions.get();
    }

    private void serve() {
        var buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                questions.incrementAndGet();
                var question = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var answer = answers.apply(question);
                if (answer.isPresent()) {
                    var wire = answer.get().toWire();
                    socket.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
