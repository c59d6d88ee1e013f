package org.conndoctor.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store of which is said at once when it fails: nobody waits for one that is known to fail, and nothing is
 * acknowledged that went to a file which is not there any more. Each of its methods may throw {@link ChatsUnavailable}.
 */
public final class WatchedChatStore implements ChatStore {

    private final ChatStore store;
    private final Pulse pulse;

    public WatchedChatStore(ChatStore store, Pulse pulse) {
        this.store = store;
        this.pulse = pulse;
    }

    private <T> T asked(Supplier<T> use) {
        pulse.demand();
        try {
            return use.get();
        } catch (RuntimeException e) {
            throw pulse.instead(e);
        }
    }

    private <T> T written(Supplier<T> write) {
        // Before, so that nothing is written in vain; after, because the file may have gone in between.
        pulse.demandTheSameFile();
        var done = asked(write);
        pulse.demandTheSameFile();
        pulse.heard();
        return done;
    }

    @Override
    public Chat open(List<Content> first, String knowledge, Instant now) {
        return written(() -> store.open(first, knowledge, now));
    }

    @Override
    public Optional<Chat> read(String id, Instant now) {
        return asked(() -> store.read(id, now));
    }

    @Override
    public Optional<String> readBy(String key, Instant now) {
        return asked(() -> store.readBy(key, now));
    }

    @Override
    public Message append(String id, Content content, String knowledge, Instant now) {
        return written(() -> store.append(id, content, knowledge, now));
    }

    @Override
    public boolean delete(String id, Instant now) {
        return written(() -> store.delete(id, now));
    }

    @Override
    public Map<String, Integer> last(Collection<String> ids, Instant now) {
        return asked(() -> store.last(ids, now));
    }

    @Override
    public int purge(Instant now, int most) {
        return written(() -> store.purge(now, most));
    }

    @Override
    public Optional<Instant> newest() {
        return asked(store::newest);
    }

    @Override
    public void forget() {
        asked(() -> {
            store.forget();
            return true;
        });
    }

    @Override
    public boolean giveBack() {
        return asked(store::giveBack);
    }
}
