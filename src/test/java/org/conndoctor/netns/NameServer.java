package org.conndoctor.netns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A DNS server that knows one name. */
final class NameServer {

    private static final int PORT = 53;
    private static final int LONGEST = 4096;
    private static final long SECONDS = 60;

    private NameServer() {}

    /** Answers with these addresses for the name, and that no other exists. */
    static void start(String listen, String name, List<String> addresses) throws IOException {
        var known = Name.fromString(name + ".");
        var socket = new DatagramSocket(PORT, InetAddress.getByName(listen));
        PeerMain.daemon(() -> {
            while (true) {
                var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
                socket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var reply = reply(query, known, addresses).toWire();
                socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
            }
        });
    }

    private static Message reply(Message query, Name known, List<String> addresses) throws IOException {
        var question = query.getQuestion();
        var reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.AA);
        reply.getHeader().setFlag(Flags.RA);
        reply.addRecord(question, Section.QUESTION);
        if (!question.getName().equals(known)) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
            return reply;
        }
        for (var text : addresses) {
            var record = record(known, InetAddress.getByName(text));
            if (record.getType() == question.getType()) {
                reply.addRecord(record, Section.ANSWER);
            }
        }
        return reply;
    }

    private static Record record(Name name, InetAddress address) {
        return address.getAddress().length == 4
                ? new ARecord(name, DClass.IN, SECONDS, address)
                : new AAAARecord(name, DClass.IN, SECONDS, address);
    }
}
