package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;

/** Shares one after the other, by address and part. */
public final class ShareStream implements Closeable {
    private final SortedParts.Reading given;
    private final Selection own;
    private final Ownership ownership;

    ShareStream(SortedParts.Reading given, Selection own, Ownership ownership) {
        this.given = given;
        this.own = own;
        this.ownership = ownership;
    }

    /** The next share; empty at the end. */
    public Optional<Share> next() throws IOException {
        if (given.look().isEmpty()) {
            return Optional.empty();
        }
        String address = given.look().get().get(0);
        String key = given.look().get().get(1);
        var learners = new ArrayList<String>();
        while (given.at(0, address) && given.at(1, key)) {
            List<String> line = given.next().orElseThrow();
            learners.add(line.get(2));
        }
        return Optional.of(new Share(
                new EmailAddress(address), ownership.part(key), ownership.narrowed(own, key, learners), learners));
    }

    @Override
    public void close() throws IOException {
        given.close();
    }
}
