package registrar.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes together what several threads bring at the same time: whoever comes first writes for all who wait. Each returns
 * once its own is kept, so nothing that was taken can be lost, and a commit is shared when many come.
 */
final class GroupCommit<T> {
    private static final int MOST = 25;

    private final Writing<T> writing;
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<Ticket<T>> queue = new ConcurrentLinkedQueue<>();

    GroupCommit(Writing<T> writing) {
        this.writing = writing;
    }

    /** Keeps all of these or none. */
    interface Writing<T> {
        void write(List<T> group) throws IOException;
    }

    private static final class Ticket<T> {
        private final T value;
        private boolean written;
        private Optional<Exception> trouble = Optional.empty();

        Ticket(T value) {
            this.value = value;
        }
    }

    void add(T value) throws IOException {
        Ticket<T> mine = new Ticket<>(value);
        queue.add(mine);
        turn.lock();
        try {
            while (!mine.written) {
                writeNext();
            }
        } finally {
            turn.unlock();
        }
        if (mine.trouble.isPresent()) {
            throw told(mine.trouble.get());
        }
    }

    private void writeNext() {
        List<Ticket<T>> group = new ArrayList<>();
        while (group.size() < MOST && !queue.isEmpty()) {
            group.add(queue.remove());
        }
        Optional<Exception> trouble = Optional.empty();
        try {
            writing.write(group.stream().map(ticket -> ticket.value).toList());
        } catch (IOException | RuntimeException failed) {
            trouble = Optional.of(failed);
        }
        for (Ticket<T> ticket : group) {
            ticket.written = true;
            ticket.trouble = trouble;
        }
    }

    private static IOException told(Exception trouble) {
        if (trouble instanceof RuntimeException ours) {
            throw ours;
        }
        return (IOException) trouble;
    }
}
