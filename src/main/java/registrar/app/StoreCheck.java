package registrar.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.cli.Age;
import registrar.cli.Checkup;
import registrar.cli.Counted;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** That the store opens, and how old its newest snapshot is. */
final class StoreCheck implements Check {
    private static final String ABOUT = "store";

    private final Premises premises;
    private final Clock clock;

    StoreCheck(Premises premises, Clock clock) {
        this.premises = premises;
        this.clock = clock;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        if (!Store.exists(premises.store())) {
            return new Checkup.Doubtful(
                    ABOUT,
                    "There is no store in " + premises.data() + " yet. \"registrar fetch\" makes it and takes the first"
                            + " snapshot.");
        }
        try (Store store = Store.open(premises.store())) {
            String place = store.place() + ", schema " + store.schema();
            var snapshots = new Snapshots(store);
            Optional<SnapshotEntry> newest = snapshots.newest();
            return newest.isPresent() ? judge(place, newest.get()) : none(place, snapshots.list());
        }
    }

    private static Checkup none(String place, List<SnapshotEntry> incomplete) {
        String found = incomplete.isEmpty()
                ? " holds no snapshot yet. \"registrar fetch\" takes one."
                : " holds only a snapshot whose fetch was interrupted. \"registrar fetch\" goes on with it.";
        return new Checkup.Doubtful(ABOUT, place + found);
    }

    private Checkup judge(String place, SnapshotEntry newest) {
        Instant now = clock.instant();
        String words = place + "; the newest snapshot is " + Age.of(Duration.between(newest.takenAt(), now))
                + " old, of " + Counted.of(newest.learners(), "learner") + " of " + newest.source();
        Optional<SourcePlace.Outside> source = premises.settings().source();
        if (source.isPresent() && !source.get().title().equals(newest.source())) {
            return new Checkup.Doubtful(
                    ABOUT,
                    words + ", but the source in the settings is "
                            + source.get().title() + ". Set the other source, or another data folder.");
        }
        return premises.settings()
                .store()
                .maxAge()
                .filter(most -> newest.takenAt()
                        .atZone(premises.zone())
                        .plus(most)
                        .toInstant()
                        .isBefore(now))
                .<Checkup>map(most -> new Checkup.Doubtful(
                        ABOUT, words + ", which is older than max-age (" + most + "). Run \"registrar fetch\"."))
                .orElseGet(() -> new Checkup.Fine(ABOUT, words + "."));
    }
}
