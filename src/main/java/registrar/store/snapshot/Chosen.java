package registrar.store.snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.learner.Selection;
import registrar.store.Key;
import registrar.store.Row;
import registrar.store.Transaction;

/**
 * Whom a selection finds in a snapshot, or in those before it.
 *
 * @param everybody true when nobody was asked for by name, and then there are no places
 * @param places by learner id
 */
record Chosen(boolean everybody, List<Place> places, List<Outcome.LeftOut<LearnerProfile>> leftOut) {
    private static final String IN_SNAPSHOT = "from_number <= ? AND (to_number IS NULL OR to_number > ?)";

    /**
     * Where a learner's version is found.
     *
     * @param from the number of the snapshot that its span begins with
     * @param lastSeen for who had left
     */
    record Place(String learnerId, long from, Optional<Instant> lastSeen) {}

    static Chosen of(Transaction transaction, SnapshotEntry snapshot, Selection selection) {
        Search search = new Search(transaction, snapshot);
        if (selection.everybody()) {
            return new Chosen(true, List.of(), search.leftOut());
        }
        selection.learners().forEach(search::find);
        return new Chosen(false, List.copyOf(search.found.values()), List.copyOf(search.notFound.values()));
    }

    /** Those of these learners who are in the snapshot, and all whom it left out. */
    static Chosen among(Transaction transaction, SnapshotEntry snapshot, List<String> learners) {
        Search search = new Search(transaction, snapshot);
        learners.forEach(id -> search.places("learner_id", Key.of(id), IN_SNAPSHOT)
                .forEach(place -> search.found.put(place.learnerId(), place)));
        return new Chosen(false, List.copyOf(search.found.values()), search.leftOut());
    }

    /** Goes through those asked for. */
    private static final class Search {
        private final Transaction transaction;
        private final SnapshotEntry snapshot;
        private final TreeMap<String, Place> found = new TreeMap<>();
        private final TreeMap<String, Outcome.LeftOut<LearnerProfile>> notFound = new TreeMap<>();

        Search(Transaction transaction, SnapshotEntry snapshot) {
            this.transaction = transaction;
            this.snapshot = snapshot;
        }

        void find(String asked) {
            List<Place> places = inSnapshot(asked);
            if (places.isEmpty()) {
                places = leavers(asked).stream()
                        .filter(leaver -> reason(leaver.learnerId()).isEmpty())
                        .toList();
            }
            places.forEach(place -> found.put(place.learnerId(), place));
            if (places.isEmpty()) {
                notFound.put(asked, new Outcome.LeftOut<>(asked, whyNot(asked)));
            }
        }

        private List<Place> inSnapshot(String asked) {
            return named(asked, IN_SNAPSHOT);
        }

        /** Each as they last were; an address that several had stands for all of them. */
        private List<Place> leavers(String asked) {
            TreeMap<String, Place> last = new TreeMap<>();
            named(asked, "from_number <= ? AND to_number <= ?").forEach(place -> last.put(place.learnerId(), place));
            return last.values().stream()
                    .map(place -> new Place(place.learnerId(), place.from(), lastSeen(place)))
                    .toList();
        }

        private List<Place> named(String asked, String when) {
            for (String column : List.of("learner_id", "email")) {
                for (byte[] name : names(asked)) {
                    List<Place> places = places(column, name, when);
                    if (!places.isEmpty()) {
                        return places;
                    }
                }
            }
            return List.of();
        }

        private List<Place> places(String column, byte[] name, String when) {
            return transaction.list(
                    Search::place,
                    "SELECT learner_id, from_number FROM span WHERE " + column + " = ? AND " + when
                            + " ORDER BY learner_id, from_number",
                    name,
                    snapshot.number(),
                    snapshot.number());
        }

        private static List<byte[]> names(String asked) {
            Set<String> names = new LinkedHashSet<>(List.of(asked, asked.strip(), Version.lower(asked)));
            return names.stream().map(Key::of).toList();
        }

        private static Place place(Row row) throws SQLException {
            return new Place(row.key("learner_id"), row.number("from_number"), Optional.empty());
        }

        private Optional<Instant> lastSeen(Place place) {
            return transaction
                    .first(
                            row -> row.maybeMoment("seen"),
                            "SELECT max(n.taken_at) AS seen FROM span s JOIN snapshot n ON n.number >= s.from_number"
                                    + " AND n.number < s.to_number WHERE n.completed_at IS NOT NULL"
                                    + " AND s.learner_id = ? AND s.from_number = ?",
                            Key.of(place.learnerId()),
                            place.from())
                    .flatMap(moment -> moment);
        }

        private Failure whyNot(String asked) {
            List<String> ids = new ArrayList<>(List.of(asked));
            leavers(asked).forEach(leaver -> ids.add(leaver.learnerId()));
            return ids.stream()
                    .flatMap(id -> reason(id).stream())
                    .findFirst()
                    .orElseGet(() -> new Failure(
                            FailureReason.NOT_FOUND,
                            "Snapshot " + snapshot.id()
                                    + " holds no learner with this id or e-mail address, nor does an"
                                    + " earlier one."));
        }

        private Optional<Failure> reason(String learnerId) {
            return transaction.first(
                    Search::failure,
                    "SELECT * FROM left_out WHERE number = ? AND place = ?",
                    snapshot.number(),
                    Key.of(learnerId));
        }

        List<Outcome.LeftOut<LearnerProfile>> leftOut() {
            return transaction.list(
                    row -> new Outcome.LeftOut<>(row.key("place"), failure(row)),
                    "SELECT * FROM left_out WHERE number = ? ORDER BY place",
                    snapshot.number());
        }

        private static Failure failure(Row row) throws SQLException {
            return new Failure(row.word("reason", FailureReason.class), row.text("message"));
        }
    }
}
