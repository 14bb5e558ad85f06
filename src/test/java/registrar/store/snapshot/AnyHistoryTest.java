package registrar.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.LicenseBuilder.license;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import registrar.json.ProfileWriter;
import registrar.learner.CourseEvent;
import registrar.learner.LearnerProfile;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.learner.SourceDate;
import registrar.record.Directory;
import registrar.store.StoreCase;
import registrar.testing.ProfileBuilder;

/** Whatever happened at the source, and however often fetches broke off, a snapshot is what one clean fetch would have made. */
class AnyHistoryTest extends StoreCase {
    private static final int HISTORIES = Integer.getInteger("registrar.histories", 6);
    private static final int DAYS = 5;

    private int events;

    @Test
    void endsInWhatOneCleanFetchWouldHaveMade() throws IOException {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            PlayedTenant tenant = new PlayedTenant();
            Random dice = new Random(seed);
            openStore();
            SnapshotEntry last = history(tenant, dice);
            Snapshots grown = new Snapshots(store);
            openStore();
            Snapshots clean = new Snapshots(store);
            tenant.wish = Optional.empty();
            assertSame(
                    grown,
                    last,
                    clean,
                    tenant.breakingOffAfter(Integer.MAX_VALUE).fetch(clean),
                    "seed " + seed);
        }
    }

    private SnapshotEntry history(PlayedTenant tenant, Random dice) throws IOException {
        Optional<SnapshotEntry> last = Optional.empty();
        for (int day = 0; day < DAYS; day++) {
            tenant.now = tenant.now.plus(Duration.ofHours(20 + dice.nextInt(30)));
            for (int i = dice.nextInt(6); i >= 0; i--) {
                change(tenant, dice);
            }
            last = Optional.of(fetch(tenant, dice));
        }
        return last.orElseThrow();
    }

    /** With some breaks, behind which the source may have changed again; at last one goes through. */
    private SnapshotEntry fetch(PlayedTenant tenant, Random dice) throws IOException {
        for (int breaks = dice.nextInt(4); breaks > 0; breaks--) {
            try {
                tenant.wish = dice.nextInt(4) == 0 ? Optional.of(SnapshotEntry.Kind.FULL) : Optional.empty();
                return tenant.breakingOffAfter(dice.nextInt(25)).fetch(new Snapshots(store));
            } catch (PlayedTenant.Killed killed) {
                reopen();
                tenant.now = tenant.now.plus(Duration.ofHours(dice.nextInt(30)));
            }
        }
        tenant.breakingOffAfter(Integer.MAX_VALUE);
        return tenant.fetch(new Snapshots(store));
    }

    private void change(PlayedTenant tenant, Random dice) {
        String id = "learner-" + dice.nextInt(12);
        switch (dice.nextInt(7)) {
            case 0 -> tenant.people.remove(id);
            case 1 -> tenant.lean = dice.nextBoolean();
            case 2 ->
                tenant.side.put(
                        dice.nextInt(5), new PlayedTenant.Side(dice.nextBoolean() ? id : email(id), certificate(dice)));
            case 3 ->
                tenant.clients.add(client("client-" + dice.nextInt(3))
                        .name("N" + dice.nextInt(3))
                        .build());
            case 4 ->
                tenant.award(
                        "e" + events++,
                        dice.nextBoolean() ? Optional.of(id) : Optional.empty(),
                        Optional.of(email(id)),
                        award(dice));
            default -> {
                tenant.with(person(id, dice));
                tenant.award("e" + events++, Optional.of(id), Optional.empty());
            }
        }
    }

    private static String email(String id) {
        return id + "@acme.example";
    }

    private static CourseEvent award(Random dice) {
        return new CourseEvent.Awarded(
                new CourseEvent.CourseReference("fire", Optional.empty(), Optional.empty()),
                "a" + dice.nextInt(5),
                SourceDate.parse("2026-11-20").orElseThrow(),
                "CEU",
                BigDecimal.ONE);
    }

    private static CourseEvent.Certified certificate(Random dice) {
        return new CourseEvent.Certified(
                new CourseEvent.CourseReference("fire", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.of("N-" + dice.nextInt(4)),
                SourceDate.parse("2026-01-20"),
                Optional.empty(),
                false,
                false,
                false,
                CourseEvent.Origin.SIDE_FILE);
    }

    private static LearnerProfile person(String id, Random dice) {
        var owner =
                client("client-" + dice.nextInt(3)).name("N" + dice.nextInt(2)).build();
        var builder = ProfileBuilder.learner(id)
                .named("Name" + dice.nextInt(3), "Last")
                .email(email(id))
                .course(course("fire").title("Fire").build(), dice.nextBoolean() ? "completed" : "started")
                .client(owner);
        for (int i = dice.nextInt(3); i > 0; i--) {
            builder.seat(license("license-" + dice.nextInt(4))
                    .name("L" + dice.nextInt(2))
                    .of(client("client-" + dice.nextInt(3))
                            .slug("s" + dice.nextInt(2))
                            .build())
                    .build());
        }
        return dice.nextInt(3) == 0
                ? builder.halves("learner-" + dice.nextInt(12), id).build()
                : builder.build();
    }

    private static void assertSame(Snapshots a, SnapshotEntry one, Snapshots b, SnapshotEntry other, String what)
            throws IOException {
        try (Snapshot left = a.open(one, Selection.ALL);
                Snapshot right = b.open(other, Selection.ALL)) {
            assertThat(lines(left)).as(what).isEqualTo(lines(right));
            assertThat(digits(one)).as(what).isEqualTo(digits(other));
            assertThat(left.clients()).as(what).isEqualTo(right.clients());
            assertMentionsSayAll(left, what);
        }
    }

    private static List<String> lines(Snapshot snapshot) throws IOException {
        return SnapshotsTest.all(snapshot.learners()).stream()
                .map(learner -> new String(ProfileWriter.write(learner), StandardCharsets.UTF_8))
                .toList();
    }

    private static String digits(SnapshotEntry entry) {
        return entry.id().substring(entry.id().indexOf('-'));
    }

    private static void assertMentionsSayAll(Snapshot snapshot, String what) throws IOException {
        Directory brief = Directory.of(snapshot);
        Directory whole = Directory.of(new WithoutMentions(snapshot));
        assertThat(brief.clients()).as(what).isEqualTo(whole.clients());
        assertThat(brief.licenses()).as(what).isEqualTo(whole.licenses());
        assertThat(brief.findings()).as(what).isEqualTo(whole.findings());
        for (LearnerProfile learner : SnapshotsTest.all(snapshot.learners())) {
            assertThat(brief.personId(learner)).as(what).isEqualTo(whole.personId(learner));
            assertThat(brief.dualRole(learner)).as(what).isEqualTo(whole.dualRole(learner));
        }
    }
}
