package org.conndoctor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.conndoctor.chat.Node;
import org.conndoctor.chat.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL are one doctor; whoever listens to a chat hears what is said in it, wherever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ChatNodesTest {

    private static final String REFUSED = "{\"text\": \"Connection refused\"}";
    private static final String SILENT = "{\"answer\": {\"id\": \"ping\", \"value\": \"silent\"}}";

    private Node here;
    private Node there;

    @BeforeAll
    void start() {
        var database = RealPostgres.database();
        here = Node.on(database);
        there = Node.on(database);
    }

    @AfterAll
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void twoNodesServeOneChatByTurns() {
        var chat = here.open(REFUSED);
        for (int turn = 0; turn < 10; turn++) {
            var node = turn % 2 == 0 ? there : here;
            var other = turn % 2 == 0 ? here : there;

            var said = node.say(chat, SILENT);
            assertThat(other.view(chat)).isEqualTo(said);
        }
        assertThat(here.view(chat).get("messages")).hasSize(12);
        there.send("DELETE", chat, "");
        assertThat(here.get(chat).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverListensHearsTheStateAtOnceAndThenEachNewOne() {
        var chat = here.open("{\"text\": \"연결이 거부됨 Connection refused\"}");
        var events = here.events(chat, "Accept", "text/event-stream");

        assertThat(Node.next(events)).isEqualTo(here.view(chat));
        var said = here.say(chat, SILENT);

        assertThat(Node.next(events)).isEqualTo(said);
    }

    @Test
    void whatIsSaidOnTheOtherNodeIsHeardToo() {
        var chat = here.open(REFUSED);
        var events = here.events(chat);
        Node.next(events);
        var said = there.say(chat, SILENT);

        assertThat(Node.next(events)).isEqualTo(said);
    }

    @Test
    void theStreamEndsWhenTheChatIsDeletedHere() {
        var chat = here.open(REFUSED);
        var events = here.events(chat);
        Node.next(events);
        here.send("DELETE", chat, "");

        events.forEachRemaining(line -> assertThat(line).doesNotStartWith("data:"));
    }

    @Test
    void theStreamEndsWhenTheChatIsDeletedThere() {
        var chat = here.open(REFUSED);
        var events = here.events(chat);
        Node.next(events);
        there.send("DELETE", chat, "");

        events.forEachRemaining(line -> assertThat(line).doesNotStartWith("data:"));
    }

    @Test
    void aServerThatClosesEndsItsStreams(@TempDir Path folder) {
        var node = Node.on(folder.resolve("chats.db").toString());
        var events = node.events(node.open(REFUSED));
        Node.next(events);
        node.close();

        try {
            events.forEachRemaining(line -> assertThat(line).doesNotStartWith("data:"));
        } catch (UncheckedIOException cut) {
            // The last bytes may be lost where the server is quicker: to a browser both are the end.
            assertThat(cut).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aChatIsThereAfterARestart(@TempDir Path folder) {
        var database = folder.resolve("chats.db").toString();
        String chat;
        tools.jackson.databind.JsonNode before;
        try (var node = Node.on(database)) {
            chat = node.open(REFUSED);
            before = node.say(chat, SILENT);
        }
        try (var node = Node.on(database)) {
            assertThat(node.view(chat)).isEqualTo(before);
        }
    }
}
