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
        var former = new ArrayList<String>();
        String before = "";
        while (given.at(0, address) && given.at(1, key)) {
            List<String> line = given.next().orElseThrow();
            if (line.get(3).equals(Cutting.NOW)) {
                learners.add(line.get(2));
            } else if (!line.get(2).equals(before)) {
                former.add(line.get(2));
            }
            before = line.get(2);
        }
        return Optional.of(share(address, key, learners, former));
    }

    private Share share(String address, String key, List<String> learners, List<String> former) {
        var all = new ArrayList<>(learners);
        all.addAll(former);
        return new Share(
                new EmailAddress(address), ownership.part(key), ownership.narrowed(own, key, all), learners, former);
    }

    @Override
    public void close() throws IOException {
        given.close();
    }
}
