package org.conndoctor.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.conndoctor.facts.ProbeResult;
import org.conndoctor.facts.Target;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who listen to a chat that something was said in it: at once where it was said here, within about a second
 * where another node said it. The database is asked only while somebody listens. Thread safe.
 */
public final class ChatEvents implements AutoCloseable {

    /** How long nothing is heard before a sign of life is due. */
    public static final Duration QUIET = Duration.ofSeconds(15);

    /** More than these at one chat, and the one who has listened to it longest is told to come again. */
    static final int LISTENERS_OF_ONE = 20;

    /** More than these at once, and those who have listened longest are told to come again. */
    static final int LISTENERS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(ChatEvents.class);
    private static final long LOOK_MILLIS = 1000;
    private static final long FAREWELL_SECONDS = 5;

    /** Somebody who listens. Called by one thread at a time; may take its time. */
    public interface Listener {

        /** Something may have been said, or listening just began. */
        void changed();

        /** A live look in this chat saw something; the whole comes as a message at its end. */
        void seen(Seen seen);

        /** Nothing was said for a while. */
        void quiet();

        /** The chat is gone, or the server is closing: there is nothing more to hear. */
        void ended();
    }

    /** One result of a live look at a target. */
    public record Seen(Target target, ProbeResult result) {}

    private enum Event {
        ENDED,
        SEEN,
        CHANGED,
        QUIET
    }

    private final ChatStore store;
    private final Clock clock;
    private final ScheduledExecutorService look = Executors.newSingleThreadScheduledExecutor(threads("chat-look"));
    private final ExecutorService tell = Executors.newCachedThreadPool(threads("chat-tell"));
    /** In the order in which they came. */
    private final Set<Listening> all = new LinkedHashSet<>();
    /** The number of the last message that listeners were told of, by chat. */
    private final Map<String, Integer> told = new HashMap<>();

    public ChatEvents(ChatStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        look.scheduleWithFixedDelay(() -> safely(this::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to listen to a chat. The listener is told of the present state first.
     *
     * @return closes to end it, without telling the listener
     */
    public Listening listen(String chat, Listener listener) {
        var listening = new Listening(chat, listener);
        synchronized (this) {
            all.add(listening);
            var same = to(chat);
            if (same.size() > LISTENERS_OF_ONE) {
                same.get(0).tell(Event.ENDED);
            } else if (all.size() > LISTENERS) {
                all.iterator().next().tell(Event.ENDED);
            }
        }
        listening.tell(Event.CHANGED);
        return listening;
    }

    /** Something was said in a chat, here. */
    void said(String chat, int seq) {
        synchronized (this) {
            if (to(chat).isEmpty()) {
                return;
            }
            told.merge(chat, seq, Math::max);
        }
        to(chat).forEach(l -> l.tell(Event.CHANGED));
    }

    /** A live look saw something, here: those who listen at other nodes see it at its end. */
    void seen(String chat, Seen seen) {
        to(chat).forEach(l -> l.tell(seen));
    }

    /** A chat was deleted, here. */
    void deleted(String chat) {
        to(chat).forEach(l -> l.tell(Event.ENDED));
    }

    private synchronized List<Listening> to(String chat) {
        return all.stream().filter(l -> l.chat.equals(chat)).toList();
    }

    private synchronized Set<String> chats() {
        var chats = new LinkedHashSet<String>();
        all.forEach(l -> chats.add(l.chat));
        told.keySet().retainAll(chats);
        return chats;
    }

    /** What other nodes have said, and who has heard nothing for long. */
    private void look() {
        var chats = chats();
        if (chats.isEmpty()) {
            return;
        }
        var last = store.last(chats, clock.instant());
        for (var chat : chats) {
            var seq = last.get(chat);
            if (seq == null) {
                deleted(chat);
            } else if (isNew(chat, seq)) {
                to(chat).forEach(l -> l.tell(Event.CHANGED));
            }
        }
        List<Listening> listening;
        synchronized (this) {
            listening = List.copyOf(all);
        }
        listening.stream().filter(Listening::isQuiet).forEach(l -> l.tell(Event.QUIET));
    }

    private synchronized boolean isNew(String chat, int seq) {
        var before = told.put(chat, seq);
        return before == null || before < seq;
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (ChatsUnavailable e) {
            LOG.debug("not now: {}", e.trouble());
        } catch (RuntimeException e) {
            // The next time may go better; a message of a driver may hold what was stored.
            LOG.warn("chats could not be looked at: {}", e.getClass().getName());
        }
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Tells all listeners that it ends, and waits until they know: their connections must not be cut meanwhile. */
    @Override
    public void close() {
        look.shutdownNow();
        List<Listening> left;
        synchronized (this) {
            left = List.copyOf(all);
        }
        left.forEach(l -> l.tell(Event.ENDED));
        tell.shutdown();
        try {
            tell.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One listener at one chat. What it has not been told yet is told once, however often it happened. */
    public final class Listening implements AutoCloseable {

        private final String chat;
        private final Listener listener;
        private final Set<Event> due = EnumSet.noneOf(Event.class);
        private final Deque<Seen> seen = new ArrayDeque<>();
        private boolean telling;
        private boolean closed;
        private long toldAt = System.nanoTime();

        private Listening(String chat, Listener listener) {
            this.chat = chat;
            this.listener = listener;
        }

        private synchronized boolean isQuiet() {
            return !telling && System.nanoTime() - toldAt >= QUIET.toNanos();
        }

        private synchronized void tell(Event event) {
            due.add(event);
            if (!telling && !closed) {
                telling = true;
                try {
                    tell.execute(this::tellAll);
                } catch (RejectedExecutionException e) {
                    // The server is closing; the connection closes with it.
                    telling = false;
                }
            }
        }

        private synchronized void tell(Seen one) {
            seen.add(one);
            tell(Event.SEEN);
        }

        private synchronized List<Seen> allSeen() {
            var all = List.copyOf(seen);
            seen.clear();
            return all;
        }

        private void tellAll() {
            for (var event = next(); event != null; event = next()) {
                try {
                    tellOne(event);
                } catch (RuntimeException e) {
                    LOG.warn("a listener could not be told: {}", e.getClass().getName());
                }
            }
        }

        private void tellOne(Event event) {
            switch (event) {
                case ENDED -> {
                    close();
                    listener.ended();
                }
                case SEEN -> allSeen().forEach(listener::seen);
                case CHANGED -> listener.changed();
                case QUIET -> listener.quiet();
            }
        }

        private synchronized @Nullable Event next() {
            toldAt = System.nanoTime();
            var first = closed ? null : due.stream().findFirst().orElse(null);
            telling = first != null;
            if (first == Event.CHANGED) {
                // Whatever is written is a sign of life.
                due.remove(Event.QUIET);
            }
            due.remove(first);
            return first;
        }

        @Override
        public void close() {
            synchronized (this) {
                closed = true;
            }
            synchronized (ChatEvents.this) {
                all.remove(this);
            }
        }
    }
}
