package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.fetch.TenantFetch.Taken;
import registrar.json.Feed;
import registrar.learner.LearnerProfile;
import registrar.sandbox.Dialect;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.SandboxSettings;
import registrar.sandbox.SandboxTenant;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.SnapshotEntry.Kind;

/** Whatever changed and whatever was interrupted, a fetch begun last has what one clean fetch has. */
@Timeout(180)
class FetchHistoryTest {
    private static final int LEARNERS = 40;

    @TempDir
    Path temp;

    private Random dice;
    private int changes;

    @ParameterizedTest
    @CsvSource({"LEAN, 1", "LEAN, 2", "FULL, 3", "FULL, 4"})
    void endsInWhatACleanFetchFinds(ListDetail detail, long seed) throws IOException {
        dice = new Random(seed);
        SandboxSettings settings = SandboxSettings.standard()
                .withLearners(LEARNERS)
                .with(Dialect.DOCUMENTED.with(detail).withPageSize(5));
        try (StoredTenant tenant = StoredTenant.of(settings, temp)) {
            tenant.fetch();
            for (int step = 0; step < 12; step++) {
                change(tenant.people());
                perhapsFetch(tenant);
            }
            tenant.people().onRequest(count -> {});
            Taken resumed = tenant.fetch();
            SnapshotEntry last = resumed.resumed() ? tenant.fetch().snapshot() : resumed.snapshot();
            try (StoredTenant clean = tenant.withAnotherStore(Files.createDirectory(temp.resolve("clean")))) {
                SnapshotEntry wanted = clean.fetch().snapshot();
                List<LearnerProfile> expected = clean.learners(wanted);
                List<LearnerProfile> found = tenant.learners(last);
                assertThat(found).extracting(LearnerProfile::id).isEqualTo(ids(expected));
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found.get(i)).isEqualTo(expected.get(i));
                }
                assertThat(last.learners()).isEqualTo(tenant.people().size());
            }
        }
    }

    private static List<String> ids(List<LearnerProfile> learners) {
        return learners.stream().map(LearnerProfile::id).toList();
    }

    private void change(SandboxTenant people) {
        String id = people.id(dice.nextInt(people.size()));
        changes++;
        switch (dice.nextInt(6)) {
            case 0 -> people.set(id, "name", "\"Name " + changes + "\"");
            case 1 -> people.set(id, "disabled", "true");
            case 2 ->
                people.set(id, "purchasedCourses", "[{\"courseId\":\"c" + changes + "\",\"status\":\"completed\"}]");
            case 3 -> people.remove(id);
            case 4 -> people.add("{\"id\":\"new-" + changes + "\",\"email\":\"n" + changes + "@x.example\"}");
            default ->
                people.happen(
                        Feed.COURSE_COMPLETION,
                        "{\"id\":\"e" + changes + "\",\"notifiableId\":\"c\",\"timestamp\":\""
                                + Instant.parse("2026-11-21T12:00:00Z").plusSeconds(60L * changes)
                                + "\",\"userDetail\":{\"id\":\"" + id + "\"}}");
        }
    }

    private void perhapsFetch(StoredTenant tenant) throws IOException {
        Thread fetching = Thread.currentThread();
        AtomicLong left = new AtomicLong(1 + dice.nextInt(30));
        tenant.people().onRequest(count -> {
            if (left.decrementAndGet() == 0) {
                fetching.interrupt();
            }
        });
        try {
            switch (dice.nextInt(4)) {
                case 0 -> tenant.fetch(Kind.QUICK);
                case 1 -> tenant.fetch(Kind.FULL);
                default -> tenant.fetch();
            }
        } catch (InterruptedIOException interrupted) {
            // on with what is there
        } finally {
            Thread.interrupted();
        }
    }
}
