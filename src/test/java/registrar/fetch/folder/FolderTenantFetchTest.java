package registrar.fetch.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.TenantFetch.Wish;
import registrar.learner.CourseEvent;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.SnapshotEntry.Kind;
import registrar.store.snapshot.Snapshots;

class FolderTenantFetchTest {
    @TempDir
    Path temp;

    private Path people;
    private Store store;
    private Snapshots snapshots;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @BeforeEach
    void open() throws IOException {
        people = Files.createDirectory(temp.resolve("people"));
        store = Store.open(StoreAddress.File.in(Files.createDirectory(temp.resolve("data"))));
        snapshots = new Snapshots(store);
        for (String who : List.of("ada", "ben", "chloe")) {
            learner(who, "");
        }
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void learner(String id, String members) throws IOException {
        Files.writeString(
                people.resolve(id + ".json"),
                "{\"id\":\"" + id + "\",\"email\":\"" + id + "@x.example\"" + members + "}");
    }

    private SnapshotEntry fetch(Kind... kind) throws IOException {
        now = now.plus(Duration.ofHours(1));
        Optional<Kind> wish = kind.length == 0 ? Optional.empty() : Optional.of(kind[0]);
        return new FolderTenantFetch(people, () -> now)
                .fetch(snapshots, new Wish(wish, Period.ofDays(7), Optional.empty()), Progress.SILENT)
                .snapshot();
    }

    private List<LearnerProfile> learners(SnapshotEntry entry) throws IOException {
        List<LearnerProfile> all = new ArrayList<>();
        try (Snapshot snapshot = snapshots.open(entry, Selection.ALL);
                LearnerStream learners = snapshot.learners()) {
            for (Optional<LearnerProfile> l = learners.next(); l.isPresent(); l = learners.next()) {
                all.add(l.get());
            }
        }
        return all;
    }

    private List<String> ids(SnapshotEntry entry) throws IOException {
        return learners(entry).stream().map(LearnerProfile::id).toList();
    }

    @Test
    void readsTheWholeFolderEachTime() throws IOException {
        SnapshotEntry first = fetch();
        learner("ben", ",\"name\":\"Ben Okafor\"");
        Files.delete(people.resolve("chloe.json"));
        learner("dai", "");
        SnapshotEntry second = fetch();
        assertThat(ids(first)).containsExactly("ada", "ben", "chloe");
        assertThat(ids(second)).containsExactly("ada", "ben", "dai");
        assertThat(second.changed()).isEqualTo(2);
        assertThat(second.gone()).isEqualTo(1);
        assertThat(learners(second).get(1).identity().name()).contains("Ben Okafor");
        assertThat(second.takenAt()).isEqualTo(now);
    }

    @Test
    void whoeverCannotBeReadIsLeftOutByNameAndNotGone() throws IOException {
        fetch();
        Files.writeString(people.resolve("ben.json"), "{\"id\":\"ben\",\"purchasedCourses\":\"none\"}");
        SnapshotEntry second = fetch();
        assertThat(ids(second)).containsExactly("ada", "chloe");
        assertThat(second.gone()).isZero();
        try (Snapshot snapshot = snapshots.open(second, Selection.ALL)) {
            assertThat(snapshot.leftOut())
                    .singleElement()
                    .satisfies(left -> assertThat(left.learnerId()).isEqualTo("ben"));
        }
        learner("ben", "");
        assertThat(ids(fetch())).containsExactly("ada", "ben", "chloe");
    }

    @Test
    void eventsBesideTheProfilesJoinThem() throws IOException {
        Path events = Files.createDirectory(people.resolve("events"));
        Files.writeString(
                events.resolve("courseCompletion.json"),
                "{\"events\":[{\"id\":\"e1\",\"user\":\"Ada@x.example\",\"notifiableId\":\"c1\",\"timestamp\":1772359200000}]}");
        List<LearnerProfile> learners = learners(fetch());
        assertThat(learners).hasSize(3);
        assertThat(learners.get(0).events()).singleElement().isInstanceOf(CourseEvent.Completed.class);
    }

    @Test
    void brokenEventsStopTheFetchAndTheNextOneBeginsAnew() throws IOException {
        Path events = Files.createDirectory(people.resolve("events"));
        Files.writeString(events.resolve("award.json"), "{\"events\":[{\"id\":\"e1\"}");
        assertThatThrownBy(() -> fetch())
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.BAD_INPUT))
                .hasMessageContaining("events/award.json");
        assertThat(snapshots.newest()).isEmpty();
        Files.delete(events.resolve("award.json"));
        assertThat(fetch().learners()).isEqualTo(3);
    }

    @Test
    void cannotBeQuick() {
        assertThatThrownBy(() -> fetch(Kind.QUICK))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.USAGE))
                .hasMessageContaining("without --quick");
    }
}
