package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.report.Belonging;
import registrar.store.DataFolder;

/** Puts learners and lines of the file side by side, both in the order of their keys. */
final class Cutting implements Closeable {
    static final String NOW = "0";
    static final String BEFORE = "1";

    private final Slicing slicing;
    private final Ownership ownership;
    private final DataFolder data;
    private final AllowList allowed;
    private final Slices slices;

    /** Key, learner's id, what is owned as people know it, when. */
    private final SortedParts owned;

    Cutting(Slicing slicing, Ownership ownership, DataFolder data, AllowList allowed) {
        this.slicing = slicing;
        this.ownership = ownership;
        this.data = data;
        this.allowed = allowed;
        this.slices = new Slices(slicing.selection(), ownership, data);
        this.owned = new SortedParts(data);
    }

    Slices cut(State now, Optional<State> before) throws IOException {
        if (slicing.sliced().file().isEmpty()) {
            walk(now, before, this::ownAddress);
        } else {
            try (FileLines lines = FileLines.read(slicing.sliced().file().get(), ownership, data)) {
                walk(now, before, (id, thing, when) -> owned.add(thing.key(), id, thing.shown(), when));
                join(lines);
            }
        }
        owned.close();
        slices.count();
        return slices;
    }

    private interface Taker {
        void take(String learnerId, Owned thing, String when) throws IOException;
    }

    private void walk(State now, Optional<State> before, Taker taker) throws IOException {
        var belonging = belonging(now);
        Former.Taker formerly = before.isPresent() ? formerly(before.get(), taker) : (learner, gone) -> {};
        try (LearnerStream learners = now.snapshot().learners();
                Former former = new Former(before)) {
            for (var next = learners.next(); next.isPresent(); next = learners.next()) {
                former.upTo(next.get().id(), formerly);
                if (belonging.wanted(next.get())) {
                    slices.considered();
                    take(next.get(), taker);
                }
            }
            former.rest(formerly);
        }
    }

    private Belonging belonging(State state) {
        return Belonging.of(slicing.report(), slicing.selection(), state.directory());
    }

    private void take(LearnerProfile learner, Taker taker) throws IOException {
        for (Owned thing : ownership.of(learner)) {
            if (thing.equals(Owned.NOTHING)) {
                slices.unassign(learner.id(), Unassigned.Reason.NO_VALUE, "");
            } else {
                taker.take(learner.id(), thing, NOW);
            }
        }
    }

    /**
     * Clients and licenses are told of all whom they had. Elsewhere people are whose they are now; who left is told of to
     * whoever had them, if the report is about that.
     */
    private Former.Taker formerly(State before, Taker taker) throws IOException {
        var belonging = belonging(before);
        var earlier = Ownership.of(slicing, before.directory());
        return (learner, gone) -> {
            boolean told = ownership.each() || gone && slicing.report().aboutChanges();
            if (told && belonging.wanted(learner)) {
                for (Owned thing : earlier.of(learner)) {
                    if (!thing.equals(Owned.NOTHING)) {
                        taker.take(learner.id(), thing, BEFORE);
                    }
                }
            }
        };
    }

    /** The field itself says to whom. */
    private void ownAddress(String learnerId, Owned thing, String when) throws IOException {
        List<EmailAddress> addresses = Addresses.in(thing.shown());
        if (addresses.isEmpty() && when.equals(NOW)) {
            slices.unassign(learnerId, Unassigned.Reason.NOT_AN_ADDRESS, thing.shown());
        }
        for (EmailAddress address : addresses) {
            assign(address.text(), thing.key(), learnerId, when);
        }
    }

    private void join(FileLines lines) throws IOException {
        try (SortedParts.Reading file = lines.open();
                SortedParts.Reading learners = owned.open()) {
            while (file.look().isPresent() || learners.look().isPresent()) {
                int order = order(file.look(), learners.look());
                String key = (order <= 0 ? file : learners).look().orElseThrow().get(0);
                List<String> addresses = addresses(key, file, order == 0);
                while (learners.at(0, key)) {
                    give(learners.next().orElseThrow(), addresses);
                }
            }
        }
    }

    /** All addresses of a key; lines that nobody comes for are noted. */
    private List<String> addresses(String key, SortedParts.Reading file, boolean wanted) throws IOException {
        var addresses = new ArrayList<String>();
        while (file.at(0, key)) {
            List<String> line = file.next().orElseThrow();
            addresses.add(line.get(1));
            permit(line.get(1));
            if (!wanted) {
                slices.unmatched(Integer.parseInt(line.get(2)), line.get(3));
            }
        }
        return addresses;
    }

    private void give(List<String> learner, List<String> addresses) throws IOException {
        if (addresses.isEmpty() && learner.get(3).equals(NOW)) {
            boolean byLearner = slicing.sliced().by() == Recipients.By.LEARNER;
            slices.unassign(learner.get(1), Unassigned.Reason.NOT_IN_FILE, byLearner ? "" : learner.get(2));
        }
        for (String address : addresses) {
            assign(address, learner.get(0), learner.get(1), learner.get(3));
        }
    }

    private void assign(String address, String key, String learnerId, String when) throws IOException {
        permit(address);
        slices.assign(address, ownership.each() ? key : "", learnerId, when);
    }

    private void permit(String address) throws IOException {
        if (!allowed.permits(new EmailAddress(address))) {
            slices.outsider(address);
        }
    }

    private static int order(Optional<List<String>> line, Optional<List<String>> learner) {
        if (line.isEmpty() || learner.isEmpty()) {
            return line.isEmpty() ? 1 : -1;
        }
        return Parts.compare(line.get().get(0), learner.get().get(0));
    }

    @Override
    public void close() {
        owned.close();
        slices.close();
    }
}
