package registrar.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static registrar.store.snapshot.PlayedTenant.MONDAY;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.LicenseBuilder.license;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.CourseEvent;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.learner.SourceDate;
import registrar.store.StoreCase;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;

class SnapshotsTest extends StoreCase {
    private static final LearnerProfile ADA = Learners.ada()
            .course(course("fire").title("Fire Warden").build(), "started")
            .build();
    private static final LearnerProfile BEN = Learners.ben().build();

    private final PlayedTenant tenant = new PlayedTenant();
    private Snapshots snapshots;

    @BeforeEach
    void begin() {
        snapshots = new Snapshots(store);
    }

    static List<LearnerProfile> all(LearnerStream stream) throws IOException {
        try (stream) {
            List<LearnerProfile> learners = new ArrayList<>();
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                learners.add(next.get());
            }
            return learners;
        }
    }

    private List<LearnerProfile> learners(SnapshotEntry entry, String... names) throws IOException {
        return all(snapshots.open(entry, Selection.of(List.of(names))).learners());
    }

    private SnapshotEntry next() throws IOException {
        tenant.now = tenant.now.plus(Duration.ofDays(1));
        return tenant.fetch(snapshots);
    }

    private static CourseEvent award(String id) {
        return new CourseEvent.Awarded(
                new CourseEvent.CourseReference("fire", Optional.empty(), Optional.empty()),
                id,
                SourceDate.parse("2026-11-20").orElseThrow(),
                "CEU",
                new BigDecimal("1.5"));
    }

    private static CourseEvent.Certified certificate(String number) {
        return new CourseEvent.Certified(
                new CourseEvent.CourseReference("fire", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.of(number),
                SourceDate.parse("2026-01-20"),
                SourceDate.parse("2027-01-20"),
                false,
                false,
                false,
                CourseEvent.Origin.SIDE_FILE);
    }

    @Test
    void whatWasFetchedIsASnapshot() throws IOException {
        var acme = client("acme").name("Acme").seats(10, 2, 3).build();
        var plant = license("plant").name("Plant").of(acme).ends("2027-03-01").build();
        tenant.clients.add(acme);
        tenant.licenses.add(plant);
        SnapshotEntry entry = tenant.with(BEN, ADA).fetch(snapshots);
        try (Snapshot snapshot = snapshots.open(entry, Selection.ALL)) {
            assertThat(all(snapshot.learners())).containsExactly(ADA, BEN);
            assertThat(snapshot.size()).isEqualTo(2);
            assertThat(snapshot.clients()).containsExactly(acme);
            assertThat(snapshot.licenses()).containsExactly(plant);
            assertThat(snapshot.takenAt()).contains(MONDAY);
            assertThat(snapshot.seatsReadAt()).contains(MONDAY);
            assertThat(snapshot.source()).isEqualTo("acme.example");
            assertThat(snapshot.id()).matches("20261123T080000Z-[0-9a-f]{8}");
        }
        assertThat(entry.kind()).isEqualTo(SnapshotEntry.Kind.FULL);
        assertThat(entry.changed()).isEqualTo(2);
        assertThat(snapshots.newest()).contains(entry);
    }

    /** An odd sector may leave a record that reads well and says something else, which a document must not. */
    @Test
    void aRecordThatIsNotWhatWasKeptStopsTheRun() throws IOException {
        SnapshotEntry entry = tenant.with(ADA, BEN).fetch(snapshots);
        byte[] cut = {0, 1, 2, 3};
        for (Object[] damage : new Object[][] {
            {"UPDATE version SET content = (SELECT content FROM version ORDER BY hash LIMIT 1)"},
            {"UPDATE version SET content = ?", cut},
            {"UPDATE version SET content = ?", new byte[] {99, 1}},
            {"UPDATE snapshot SET clients = ?", cut},
            {"UPDATE snapshot SET taken_at = 'noon'"},
            {"UPDATE snapshot SET kind = 'odd'"}
        }) {
            store.write(t -> t.update((String) damage[0], Arrays.copyOfRange(damage, 1, damage.length)));
            assertDamaged(() -> {
                learners(entry);
                snapshots.newest();
            });
        }
    }

    @Test
    void aDamagedRecordOfSomebodyAskedForByNameStopsTheRun() throws IOException {
        SnapshotEntry entry = tenant.with(ADA, BEN).fetch(snapshots);
        store.write(t -> t.update("UPDATE version SET content = ?", new byte[] {0}));
        assertDamaged(() -> learners(entry, ADA.id()));
        assertDamaged(() -> snapshots.forget(ADA.id(), MONDAY, "root"));
    }

    private static void assertDamaged(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.INPUT_OUTPUT))
                .hasMessageContaining("is damaged");
    }

    @Test
    void learnersComeInTheOrderOfTheirLettersAsJavaHasThem() throws IOException {
        List<String> ids = List.of("Z", "a", "a\u0000", "ab", "é", "\uD83D", "\uD83D\uDE00", "\uFB01", "\uFFFD");
        ids.forEach(id -> tenant.with(ProfileBuilder.learner(id).build()));
        List<LearnerProfile> learners = learners(tenant.fetch(snapshots));
        assertThat(learners).extracting(LearnerProfile::id).isSorted().hasSize(ids.size() - 1);
    }

    @Test
    void anUnchangedSecondFetchAsksForNobodyAlone() throws IOException {
        tenant.with(ADA, BEN).fetch(snapshots);
        tenant.askedAlone = 0;
        SnapshotEntry second = next();
        assertThat(tenant.askedAlone).isZero();
        assertThat(second.kind()).isEqualTo(SnapshotEntry.Kind.INCREMENTAL);
        assertThat(second.changed()).isZero();
        assertThat(learners(second)).containsExactly(ADA, BEN);
    }

    @Test
    void whoseRowChangedIsAskedForAlone() throws IOException {
        SnapshotEntry first = tenant.with(ADA, BEN).fetch(snapshots);
        LearnerProfile married = Learners.ben().named("Ben", "Winterbourne").build();
        tenant.askedAlone = 0;
        SnapshotEntry second = new PlayedTenantDay(married).next();
        assertThat(tenant.askedAlone).isEqualTo(1);
        assertThat(learners(second)).containsExactly(ADA, married);
        assertThat(learners(first)).containsExactly(ADA, BEN);
    }

    /** A day later somebody is not as they were. */
    private final class PlayedTenantDay {
        PlayedTenantDay(LearnerProfile changed) {
            tenant.with(changed);
        }

        SnapshotEntry next() throws IOException {
            return SnapshotsTest.this.next();
        }
    }

    @Test
    void whomAFeedNamesIsAskedForAloneAndJoined() throws IOException {
        tenant.with(ADA, BEN).fetch(snapshots);
        tenant.now = tenant.now.plusSeconds(3600);
        tenant.award("1", Optional.of("ada"), Optional.empty(), award("a1"));
        tenant.award("2", Optional.empty(), Optional.of("ben@northmere.example"), award("a2"));
        tenant.askedAlone = 0;
        SnapshotEntry second = next();
        assertThat(tenant.askedAlone).isEqualTo(2);
        assertThat(learners(second))
                .containsExactly(ADA.withEvents(List.of(award("a1"))), BEN.withEvents(List.of(award("a2"))));
    }

    @Test
    void aSideFileConcernsThoseWhomNothingElseMoved() throws IOException {
        tenant.with(ADA, BEN).fetch(snapshots);
        tenant.side.put(2, new PlayedTenant.Side("00042", certificate("N-7")));
        tenant.side.put(3, new PlayedTenant.Side("Ben@Northmere.example", certificate("N-8")));
        tenant.askedAlone = 0;
        SnapshotEntry second = next();
        assertThat(tenant.askedAlone).isZero();
        assertThat(learners(second))
                .containsExactly(
                        ADA.withEvents(List.of(certificate("N-7"))), BEN.withEvents(List.of(certificate("N-8"))));
        tenant.side.clear();
        assertThat(learners(next())).containsExactly(ADA, BEN);
    }

    @Test
    void whoIsGoneIsReportableByName() throws IOException {
        SnapshotEntry first = tenant.with(ADA, BEN).fetch(snapshots);
        tenant.people.remove("ben");
        SnapshotEntry second = next();
        assertThat(second.gone()).isEqualTo(1);
        assertThat(learners(second)).containsExactly(ADA);
        assertThat(learners(second, "BEN@northmere.example")).containsExactly(BEN.leftAfter(first.takenAt()));
        assertThat(learners(first, "ben")).containsExactly(BEN);
    }

    @Test
    void whoWasNeverKnownIsLeftOutWithAReason() throws IOException {
        SnapshotEntry entry = tenant.with(ADA).fetch(snapshots);
        try (Snapshot snapshot = snapshots.open(entry, Selection.of(List.of("ada", "carl")))) {
            assertThat(snapshot.size()).isEqualTo(1);
            assertThat(snapshot.leftOut())
                    .extracting(Outcome.LeftOut::learnerId)
                    .containsExactly("carl");
        }
    }

    @Test
    void aFetchThatBrokeOffIsNoSnapshotAndIsGoneOnWith() throws IOException {
        tenant.with(ADA, BEN, Learners.chloe().build(), Learners.dai().build());
        assertThatThrownBy(() -> tenant.breakingOffAfter(6).fetch(snapshots)).isInstanceOf(PlayedTenant.Killed.class);
        assertThat(snapshots.newest()).isEmpty();
        assertThat(snapshots.list()).extracting(SnapshotEntry::complete).containsExactly(false);
        reopen();
        snapshots = new Snapshots(store);
        try (Intake intake = snapshots.intake(tenant.request())) {
            assertThat(intake.resumed()).isTrue();
            assertThat(intake.pages("users")).hasSize(2);
        }
        SnapshotEntry entry = tenant.fetch(snapshots);
        assertThat(learners(entry)).hasSize(4);
        assertThat(tenant.askedAlone).isEqualTo(4);
    }

    @Test
    void anInterruptedFetchThatRestedTooLongIsBegunAnew() throws IOException {
        tenant.with(ADA, BEN);
        assertThatThrownBy(() -> tenant.breakingOffAfter(2).fetch(snapshots)).isInstanceOf(PlayedTenant.Killed.class);
        tenant.now = tenant.now.plus(Duration.ofHours(25));
        try (Intake intake = snapshots.intake(tenant.request())) {
            assertThat(intake.resumed()).isFalse();
            assertThat(intake.setAside()).isPresent();
            assertThat(intake.pages("users")).isEmpty();
        }
        assertThat(tenant.fetch(snapshots).takenAt()).isEqualTo(tenant.now);
    }

    @Test
    void anotherTenantIsRefused() throws IOException {
        tenant.with(ADA).fetch(snapshots);
        tenant.name = "https://other.example";
        assertStopped(StopReason.SETTINGS, "https://acme.example");
    }

    @Test
    void aTenantNamedByMistakeIsForgottenWhileNothingIsComplete() throws IOException {
        tenant.with(ADA).name = "https://typo.example";
        assertThatThrownBy(() -> tenant.breakingOffAfter(1).fetch(snapshots)).isInstanceOf(PlayedTenant.Killed.class);
        tenant.name = "https://acme.example";
        assertThat(learners(tenant.fetch(snapshots))).containsExactly(ADA);
    }

    @Test
    void theKeyOfAnotherTenantIsNoticedBeforeItIsASnapshot() throws IOException {
        for (int i = 0; i < 20; i++) {
            tenant.with(ProfileBuilder.learner("one-" + i).build());
        }
        SnapshotEntry first = tenant.fetch(snapshots);
        tenant.people.clear();
        tenant.with(ADA);
        tenant.now = tenant.now.plusSeconds(60);
        assertStopped(StopReason.SETTINGS, "None of the 20 learners");
        assertThat(snapshots.newest()).contains(first);
    }

    @Test
    void aClockSetBackIsRefusedAndASlipIsPutRight() throws IOException {
        SnapshotEntry first = tenant.with(ADA).fetch(snapshots);
        tenant.now = MONDAY.minusSeconds(200);
        assertThat(tenant.fetch(snapshots).takenAt()).isEqualTo(first.takenAt().plusMillis(1));
        tenant.now = MONDAY.minusSeconds(301);
        assertStopped(StopReason.TRY_LATER, "2026-11-23T08:00:00.001Z");
    }

    @Test
    void aQuickFetchKeepsAllButThoseNamed() throws IOException {
        tenant.with(ADA, BEN);
        tenant.wish = Optional.of(SnapshotEntry.Kind.QUICK);
        assertStopped(StopReason.USAGE, "--quick");
        tenant.wish = Optional.empty();
        SnapshotEntry first = tenant.fetch(snapshots);
        tenant.with(Learners.chloe().build());
        tenant.now = tenant.now.plusSeconds(3600);
        tenant.award("1", Optional.of("ada"), Optional.empty(), award("a1"));
        tenant.wish = Optional.of(SnapshotEntry.Kind.QUICK);
        tenant.askedAlone = 0;
        SnapshotEntry quick = next();
        assertThat(tenant.askedAlone).isEqualTo(1);
        assertThat(quick.seatsReadAt()).isEqualTo(first.takenAt());
        assertThat(learners(quick)).containsExactly(ADA.withEvents(List.of(award("a1"))), BEN);
    }

    @Test
    void aFullFetchIsDueWhenTheLastOneIsOld() throws IOException {
        tenant.with(ADA).fetch(snapshots);
        tenant.now = tenant.now.plus(Duration.ofDays(31));
        tenant.askedAlone = 0;
        assertThat(next().kind()).isEqualTo(SnapshotEntry.Kind.FULL);
        assertThat(tenant.askedAlone).isEqualTo(1);
    }

    @Test
    void snapshotsAreFoundByMomentAndByTheBeginningOfTheirId() throws IOException {
        SnapshotEntry first = tenant.with(ADA).fetch(snapshots);
        SnapshotEntry second = next();
        assertThat(snapshots.inForceAt(second.takenAt().minusMillis(1))).contains(first);
        assertThat(snapshots.inForceAt(second.takenAt())).contains(second);
        assertThat(snapshots.inForceAt(first.takenAt().minusMillis(1))).isEmpty();
        assertThat(snapshots.before(second)).contains(first);
        assertThat(snapshots.find("20261124")).contains(second);
        assertThat(snapshots.find("2026")).isEmpty();
        assertThat(snapshots.find(first.id())).contains(first);
        assertThat(snapshots.list()).containsExactly(second, first);
    }

    @Test
    void twoFetchesOfOneSecondAreTwoSnapshots() throws IOException {
        SnapshotEntry first = tenant.with(ADA).fetch(snapshots);
        SnapshotEntry second = tenant.fetch(snapshots);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void pruningLeavesTheNewestAndWhatItNeeds() throws IOException {
        tenant.with(ADA, BEN).fetch(snapshots);
        tenant.people.remove("ben");
        SnapshotEntry last = next();
        assertThat(snapshots.prune(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(1);
        assertThat(snapshots.list()).containsExactly(last);
        assertThat(learners(last)).containsExactly(ADA);
        assertThat(learners(last, "ben")).isEmpty();
        assertThat(store.<Long>read(t -> t.number("SELECT count(*) AS n FROM version")))
                .isEqualTo(1L);
    }

    @Test
    void forgettingRemovesEverythingAndNotesThatItDid() throws IOException {
        tenant.award("1", Optional.of("ada"), Optional.empty(), award("a1"));
        tenant.side.put(2, new PlayedTenant.Side("00042", certificate("N-7")));
        SnapshotEntry first = tenant.with(ADA, BEN).fetch(snapshots);
        Forgotten known = snapshots.known("ADA@northmere.example");
        Forgotten forgotten = snapshots.forget("ADA@northmere.example", MONDAY, "keeper");
        assertThat(forgotten).isEqualTo(known);
        assertThat(forgotten.ids()).containsExactly("ada");
        assertThat(forgotten.names()).containsExactly("00042", "ada", "ada@northmere.example");
        SnapshotEntry now = snapshots.find(first.id()).orElseThrow();
        assertThat(learners(now)).containsExactly(BEN);
        assertThat(now.learners()).isEqualTo(1);
        for (String table : List.of("event", "side_line")) {
            assertThat(store.<Long>read(t -> t.number("SELECT count(*) AS n FROM " + table)))
                    .isZero();
        }
        assertThat(store.<Long>read(t -> t.number("SELECT count(*) AS n FROM forgotten WHERE os_user = 'keeper'")))
                .isEqualTo(1L);
        assertThat(snapshots.forget("nobody", MONDAY, "keeper").ids()).isEmpty();
    }

    @Test
    void aReportGoesOnReadingWhileTheNextFetchWrites() throws IOException {
        SnapshotEntry first = tenant.with(ADA, BEN).fetch(snapshots);
        try (LearnerStream learners = snapshots.open(first, Selection.ALL).learners()) {
            assertThat(learners.next()).contains(ADA);
            tenant.with(Learners.ben().named("Ben", "Changed").build());
            next();
            assertThat(learners.next()).contains(BEN);
            assertThat(learners.next()).isEmpty();
        }
    }

    @Test
    void onlyOneFetchAtATimeOnAServer() throws IOException {
        assumeTrue(kept == Kept.POSTGRESQL, "a file is held by the data folder's lock");
        try (Intake intake = snapshots.intake(tenant.request())) {
            assertThat(intake.resumed()).isFalse();
            Snapshots other = new Snapshots(another());
            assertThatThrownBy(() -> other.intake(tenant.request()))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.TRY_LATER));
        }
        new Snapshots(another()).intake(tenant.request()).close();
    }

    private void assertStopped(StopReason reason, String part) {
        assertThatThrownBy(() -> tenant.fetch(snapshots))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(part);
    }
}
