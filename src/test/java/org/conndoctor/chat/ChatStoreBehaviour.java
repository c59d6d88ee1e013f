package org.conndoctor.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.conndoctor.chat.Content.Answered;
import org.conndoctor.chat.Content.LanguageChosen;
import org.conndoctor.chat.Content.Pasted;
import org.conndoctor.chat.Content.TakenBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, on whatever database. */
abstract class ChatStoreBehaviour {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant END = NOW.plus(ChatStore.KEPT);
    private static final String V1 = "v1";
    private static final String NOWHERE = "AAAAAAAAAAAAAAAAAAAAAA";

    private String url = "";
    private final List<Database> opened = new ArrayList<>();
    private ChatStore store;

    /** The URL of a new and empty database. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        url = newDatabase();
        store = another();
    }

    /** One more store on the same database, as another node has. */
    private ChatStore another() {
        var database = Database.open(url);
        opened.add(database);
        return new JdbiChatStore(database);
    }

    private void closeAll() {
        opened.forEach(Database::close);
        opened.clear();
    }

    @AfterEach
    void close() {
        closeAll();
    }

    @Test
    void whatWasSaidIsReadAsItWasSaid() {
        var text = "연결이 거부됨 \u0000 '; DROP TABLE chat; -- \uD83D\uDE00 \"quoted\" \\ \r\n\t";
        var said = List.<Content>of(
                new LanguageChosen("ko"), new Pasted(text), new Answered("ping", "silent"), new TakenBack(3));
        var id = store.open(said.subList(0, 1), V1, NOW).id();
        for (var content : said.subList(1, said.size())) {
            store.append(id, content, "v2", LATER);
        }

        var chat = another().read(id, LATER).orElseThrow();

        assertThat(chat.messages()).extracting(Message::content).isEqualTo(said);
        assertThat(chat.messages()).extracting(Message::seq).containsExactly(1, 2, 3, 4);
        assertThat(chat.messages()).extracting(Message::knowledge).containsExactly(V1, "v2", "v2", "v2");
        assertThat(chat.messages()).extracting(Message::at).containsExactly(NOW, LATER, LATER, LATER);
        assertThat(chat.created()).isEqualTo(NOW);
        assertThat(chat.language()).isEqualTo("ko");
    }

    @Test
    void whatIsReturnedIsWhatIsRead() {
        var opened = store.open(List.of(new LanguageChosen("en"), new Pasted("a")), V1, NOW);
        var message = store.append(opened.id(), new Pasted("b"), V1, NOW);
        var read = store.read(opened.id(), NOW).orElseThrow();

        assertThat(read.messages().subList(0, 2)).isEqualTo(opened.messages());
        assertThat(read.messages().get(2)).isEqualTo(message);
        assertThat(read.expires()).isEqualTo(opened.expires());
    }

    @Test
    void idsAreLongAndNeverTheSame() {
        var ids = IntStream.range(0, 100)
                .mapToObj(i -> store.open(List.of(), V1, NOW).id())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(ChatId::isOne);
    }

    @Test
    void aChatThatNobodyOpenedIsNotThere() {
        assertThat(store.read(NOWHERE, NOW)).isEmpty();
        assertThat(store.delete(NOWHERE, NOW)).isFalse();
        assertThat(store.last(List.of(NOWHERE), NOW)).isEmpty();
        assertRefused(() -> store.append(NOWHERE, new Pasted("a"), V1, NOW), ChatRefusal.Reason.UNKNOWN_CHAT);
    }

    @Test
    void aDeletedChatIsGoneWithItsMessagesAndOthersStay() {
        var gone = store.open(List.of(new Pasted("a")), V1, NOW).id();
        var stays = store.open(List.of(new Pasted("b")), V1, NOW).id();

        assertThat(store.delete(gone, NOW)).isTrue();
        assertThat(store.delete(gone, NOW)).isFalse();
        assertThat(store.read(gone, NOW)).isEmpty();
        assertRefused(() -> store.append(gone, new Pasted("c"), V1, NOW), ChatRefusal.Reason.UNKNOWN_CHAT);
        assertThat(store.read(stays, NOW)).isPresent();
        assertThat(rows("message")).isEqualTo(1);
    }

    @Test
    void anExpiredChatIsAsIfItWereNotThere() {
        var id = store.open(List.of(new Pasted("a")), V1, NOW).id();

        assertThat(store.read(id, END.minusMillis(1))).isPresent();
        assertThat(store.read(id, END)).isEmpty();
        assertThat(store.last(List.of(id), END)).isEmpty();
        assertThat(store.delete(id, END)).isFalse();
        assertRefused(() -> store.append(id, new Pasted("b"), V1, END), ChatRefusal.Reason.UNKNOWN_CHAT);
    }

    @Test
    void eachMessageLetsAChatLastLonger() {
        var id = store.open(List.of(new Pasted("a")), V1, NOW).id();
        store.append(id, new Pasted("b"), V1, NOW.plus(Duration.ofDays(20)));

        assertThat(store.read(id, END.plus(Duration.ofDays(19)))).isPresent();
        assertThat(store.read(id, END.plus(Duration.ofDays(20)))).isEmpty();
    }

    @Test
    void whatHasExpiredIsDeletedAndNothingElse() {
        store.open(List.of(new Pasted("a")), V1, NOW);
        var young = store.open(List.of(new Pasted("b")), V1, LATER).id();

        assertThat(store.purge(END.minusMillis(1), 10)).isZero();
        assertThat(store.purge(END, 10)).isEqualTo(1);
        assertThat(store.read(young, END)).isPresent();
        assertThat(rows("chat")).isEqualTo(1);
        assertThat(rows("message")).isEqualTo(1);
    }

    @Test
    void noMoreGoesAtOnceThanWasAskedForTheOldestFirst() {
        store.open(List.of(new Pasted("a")), V1, NOW);
        var younger = store.open(List.of(new Pasted("b")), V1, LATER).id();

        assertThat(store.purge(END.plusSeconds(60), 1)).isEqualTo(1);
        assertThat(store.read(younger, NOW)).isPresent();
        assertThat(store.purge(END.plusSeconds(60), 1)).isEqualTo(1);
        assertThat(store.purge(END.plusSeconds(60), 1)).isZero();
        store.forget();
        assertThat(store.giveBack()).isFalse();
    }

    @Test
    void aClockThatIsBehindMakesNoChatsLifeShorter() {
        var id = store.open(List.of(new Pasted("a")), V1, NOW).id();
        store.append(id, new Pasted("b"), V1, NOW.minus(Duration.ofDays(40)));

        var chat = store.read(id, NOW).orElseThrow();
        assertThat(chat.expires()).isEqualTo(END);
        assertThat(chat.messages()).hasSize(2);
        assertThat(store.newest()).contains(NOW);
    }

    @Test
    void whereNothingWasEverSaidNothingIsNewest() {
        assertThat(store.newest()).isEmpty();
    }

    @Test
    void aFullChatTakesNoMore() {
        var id = store.open(List.of(new LanguageChosen("en")), V1, NOW).id();
        for (int seq = 2; seq <= ChatStore.MESSAGES; seq++) {
            assertThat(store.append(id, new Pasted("a"), V1, NOW).seq()).isEqualTo(seq);
        }

        assertRefused(() -> store.append(id, new Pasted("b"), V1, LATER), ChatRefusal.Reason.CHAT_FULL);
        var chat = store.read(id, NOW).orElseThrow();
        assertThat(chat.messages()).hasSize(ChatStore.MESSAGES);
        // What was refused has changed nothing.
        assertThat(chat.expires()).isEqualTo(END);
    }

    @Test
    void theLastNumberOfManyChatsIsToldAtOnce() {
        var one = store.open(List.of(new Pasted("a")), V1, NOW).id();
        var two = store.open(List.of(new Pasted("a"), new Pasted("b")), V1, NOW).id();
        var none = store.open(List.of(), V1, NOW).id();
        var asked = new ArrayList<>(List.of(one, two, none));
        for (int i = 0; i < 1200; i++) {
            asked.add(String.format("%022d", i));
        }

        assertThat(store.last(asked, NOW)).isEqualTo(Map.of(one, 1, two, 2, none, 0));
    }

    @Test
    void everythingIsThereAfterARestart() {
        var id = store.open(List.of(new Pasted("a")), V1, NOW).id();
        store.append(id, new Pasted("b"), V1, NOW);
        closeAll();

        var chat = another().read(id, NOW).orElseThrow();

        assertThat(chat.messages()).extracting(Message::content).containsExactly(new Pasted("a"), new Pasted("b"));
    }

    @Test
    void twoStoresAndEightThreadsLeaveNoGapAndLoseNothing() throws Exception {
        var stores = List.of(store, another());
        var id = store.open(List.of(), V1, NOW).id();
        var accepted = new ConcurrentLinkedQueue<Message>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int thread = 0; thread < 8; thread++) {
            int number = thread;
            tasks.add(() -> {
                for (int i = 0; i < 20; i++) {
                    var content = new Pasted(number + "/" + i);
                    accepted.add(stores.get(number % 2).append(id, content, V1, NOW));
                }
                return null;
            });
        }
        together(tasks);

        var messages = another().read(id, NOW).orElseThrow().messages();
        assertThat(messages)
                .extracting(Message::seq)
                .isEqualTo(IntStream.rangeClosed(1, 160).boxed().toList());
        assertThat(messages).containsExactlyInAnyOrderElementsOf(accepted);
        for (int thread = 0; thread < 8; thread++) {
            var prefix = thread + "/";
            assertThat(messages.stream().map(m -> ((Pasted) m.content()).text()).filter(t -> t.startsWith(prefix)))
                    .isEqualTo(IntStream.range(0, 20).mapToObj(i -> prefix + i).toList());
        }
    }

    @Test
    void notOneMessageTooManyGetsInAtOnce() throws Exception {
        var stores = List.of(store, another());
        var id = store.open(List.of(), V1, NOW).id();
        for (int i = 0; i < ChatStore.MESSAGES - 3; i++) {
            store.append(id, new Pasted("a"), V1, NOW);
        }
        var refused = new ConcurrentLinkedQueue<ChatRefusal.Reason>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int thread = 0; thread < 8; thread++) {
            var mine = stores.get(thread % 2);
            tasks.add(() -> {
                try {
                    mine.append(id, new Pasted("b"), V1, NOW);
                } catch (ChatRefusal e) {
                    refused.add(e.reason());
                }
                return null;
            });
        }
        together(tasks);

        assertThat(refused).hasSize(5).containsOnly(ChatRefusal.Reason.CHAT_FULL);
        assertThat(store.read(id, NOW).orElseThrow().messages()).hasSize(ChatStore.MESSAGES);
    }

    @Test
    void nodesThatStartAtOnceFindOneDatabase() throws Exception {
        url = newDatabase();
        var stores = new ConcurrentLinkedQueue<ChatStore>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 3; i++) {
            tasks.add(() -> {
                synchronizedAnother(stores);
                return null;
            });
        }
        together(tasks);

        var id = stores.peek().open(List.of(new Pasted("a")), V1, NOW).id();
        assertThat(stores).hasSize(3).allMatch(s -> s.read(id, NOW).isPresent());
    }

    private void synchronizedAnother(ConcurrentLinkedQueue<ChatStore> stores) {
        var database = Database.open(url);
        synchronized (opened) {
            opened.add(database);
        }
        stores.add(new JdbiChatStore(database));
    }

    /** Runs all at the same time, and fails with the first that fails. */
    private static void together(List<Callable<Void>> tasks) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(tasks.size());
        try {
            var start = new CountDownLatch(tasks.size());
            var running = new ArrayList<Future<Void>>();
            for (var task : tasks) {
                running.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return task.call();
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int rows(String table) {
        return opened.get(0)
                .jdbi()
                .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private static void assertRefused(Runnable call, ChatRefusal.Reason reason) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ChatRefusal.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
