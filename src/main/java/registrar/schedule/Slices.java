package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.fetch.Shown;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;
import registrar.store.DataFolder;

/** Who gets whom. Lies on disk in temporary files until it is closed; each of its streams may be read several times. */
public final class Slices implements Closeable {
    private static final int UNMATCHED_KEPT = 50;
    private static final String GIVEN = "0";
    private static final String NOT_GIVEN = "1";

    private final Selection own;
    private final Ownership ownership;
    /** Address, key of what is owned, learner's id, when. */
    private final SortedParts given;
    /** Learner's id, whether given, reason, value. */
    private final SortedParts verdicts;

    private final SortedParts outsiders;
    private final List<String> unmatched = new ArrayList<>();
    private long unmatchedLines;
    private long considered;
    private long recipients;
    private long shares;
    private long unassigned;
    private long outside;

    Slices(Selection own, Ownership ownership, DataFolder data) {
        this.own = own;
        this.ownership = ownership;
        this.given = new SortedParts(data);
        this.verdicts = new SortedParts(data);
        this.outsiders = new SortedParts(data);
    }

    void considered() {
        considered++;
    }

    void assign(String address, String key, String learnerId, String when) throws IOException {
        given.add(address, key, learnerId, when);
        if (!ownership.each() && when.equals(Cutting.NOW)) {
            verdicts.add(learnerId, GIVEN, "", "");
        }
    }

    void unassign(String learnerId, Unassigned.Reason reason, String value) throws IOException {
        verdicts.add(learnerId, NOT_GIVEN, reason.name(), value);
    }

    void outsider(String address) throws IOException {
        outsiders.add(address);
    }

    void unmatched(int line, String value) {
        unmatchedLines++;
        if (unmatched.size() < UNMATCHED_KEPT) {
            unmatched.add("line " + line + ": " + Shown.of(value));
        }
    }

    /** Goes through everything once, so that the numbers are known before the first share. */
    void count() throws IOException {
        try (ShareStream all = shares()) {
            Optional<EmailAddress> before = Optional.empty();
            for (Optional<Share> share = all.next(); share.isPresent(); share = all.next()) {
                shares++;
                recipients += before.equals(share.map(Share::to)) ? 0 : 1;
                before = share.map(Share::to);
            }
        }
        try (UnassignedStream all = unassigned()) {
            String before = "";
            for (Optional<Unassigned> one = all.next(); one.isPresent(); one = all.next()) {
                unassigned += one.get().learnerId().equals(before) ? 0 : 1;
                before = one.get().learnerId();
            }
        }
        try (SortedParts.Reading all = outsiders.open()) {
            while (all.next().isPresent()) {
                outside++;
            }
        }
    }

    /** The shares by address and part; one of them is held at a time. */
    public ShareStream shares() throws IOException {
        return new ShareStream(given.open(), own, ownership);
    }

    /** Whom nobody is given, by id; under several clients or licenses, one for each. */
    public UnassignedStream unassigned() throws IOException {
        return new UnassignedStream(verdicts.open());
    }

    /** Learners that the report lists. */
    public long people() {
        return considered;
    }

    /** Distinct addresses. */
    public long recipientCount() {
        return recipients;
    }

    public long shareCount() {
        return shares;
    }

    /** Distinct learners in {@link #unassigned}. */
    public long unassignedCount() {
        return unassigned;
    }

    /** Lines of the file whose value nobody has: at most the first fifty, each with its number. */
    public List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    public long unmatchedCount() {
        return unmatchedLines;
    }

    /** Distinct addresses outside the allow-list, also of lines that nobody is given by. */
    public long outside() {
        return outside;
    }

    /** The first of these. */
    public List<String> outside(int most) throws IOException {
        var some = new ArrayList<String>();
        try (SortedParts.Reading all = outsiders.open()) {
            for (var one = all.next(); one.isPresent() && some.size() < most; one = all.next()) {
                some.add(one.get().get(0));
            }
        }
        return some;
    }

    static boolean isGiven(List<String> verdict) {
        return verdict.get(1).equals(GIVEN);
    }

    @Override
    public void close() {
        given.close();
        verdicts.close();
        outsiders.close();
    }
}
