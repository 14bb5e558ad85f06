package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.TenantFetch;
import registrar.fetch.TenantFetch.Taken;
import registrar.fetch.folder.FolderTenantFetch;
import registrar.json.Feed;
import registrar.learner.CourseEvent;
import registrar.learner.LearnerProfile;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.sandbox.Count;
import registrar.sandbox.Dialect;
import registrar.sandbox.Dialect.ListDetail;
import registrar.sandbox.Dialect.Paging;
import registrar.sandbox.FaultPlan;
import registrar.sandbox.SandboxSettings;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.SnapshotEntry.Kind;
import registrar.store.snapshot.Snapshots;

class ApiTenantFetchTest {
    private static final int LEARNERS = 60;
    private static final int PAGE_SIZE = 6;
    private static final int PAGES = LEARNERS / PAGE_SIZE;

    @TempDir
    Path temp;

    private StoredTenant tenant;

    @AfterEach
    void close() throws IOException {
        tenant.close();
    }

    private static SandboxSettings crowd(ListDetail detail) {
        return SandboxSettings.standard()
                .withLearners(LEARNERS)
                .with(Dialect.DOCUMENTED.with(detail).withPageSize(PAGE_SIZE));
    }

    private static SandboxSettings crowdWithoutFeeds(ListDetail detail) {
        return crowd(detail).withoutFeeds(404, Feed.values());
    }

    private void begin(SandboxSettings settings) throws IOException {
        tenant = StoredTenant.of(settings, temp);
    }

    @ParameterizedTest
    @CsvSource({"FULL, 0", "LEAN, 60"})
    void asksForEachPageOnceAndForALearnerOnlyIfTheListIsLean(ListDetail detail, int profiles) throws IOException {
        begin(crowdWithoutFeeds(detail));
        SnapshotEntry entry = tenant.fetch().snapshot();
        assertThat(entry.learners()).isEqualTo(LEARNERS);
        assertThat(entry.kind()).isEqualTo(Kind.FULL);
        assertThat(tenant.asked(Count.USER_LISTS)).isEqualTo(PAGES);
        assertThat(tenant.asked(Count.USERS)).isEqualTo(profiles);
        assertThat(tenant.asked(Count.EVENT_LISTS)).as("each says 404 once").isEqualTo(4);
        assertThat(tenant.asked(Count.CLIENT_LISTS)).isEqualTo(1);
        assertThat(entry.requests().made()).isEqualTo(tenant.askedInAll());
    }

    @ParameterizedTest
    @EnumSource(ListDetail.class)
    void anUnchangedSecondFetchAsksForNoProfile(ListDetail detail) throws IOException {
        begin(crowd(detail));
        SnapshotEntry first = tenant.fetch().snapshot();
        Taken second = tenant.fetch();
        assertThat(tenant.asked(Count.USERS)).isZero();
        assertThat(tenant.asked(Count.USER_LISTS)).isEqualTo(PAGES);
        assertThat(tenant.asked(Count.EVENT_LISTS))
                .as("ten minutes of each feed")
                .isEqualTo(4);
        assertThat(second.snapshot().kind()).isEqualTo(Kind.INCREMENTAL);
        assertThat(second.snapshot().changed()).isZero();
        assertThat(tenant.learners(second.snapshot())).isEqualTo(tenant.learners(first));
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, name, '\"Somebody Else\"'",
        "LEAN, name, '\"Somebody Else\"'",
        "FULL, disabled, true",
        "LEAN, disabled, true",
        "FULL, allocatedLicenses, '[{\"licenseId\":\"new\",\"licenseRole\":\"student\"}]'",
        "LEAN, allocatedLicenses, '[{\"licenseId\":\"new\",\"licenseRole\":\"student\"}]'",
        "FULL, purchasedCourses, '[{\"courseId\":\"new\",\"status\":\"completed\"}]'",
        "LEAN, purchasedCourses, '[{\"courseId\":\"new\",\"status\":\"completed\"}]'"
    })
    void whatChangedIsInTheNextSnapshot(ListDetail detail, String member, String json) throws IOException {
        begin(crowd(detail));
        SnapshotEntry first = tenant.fetch().snapshot();
        String id = tenant.people().id(47);
        tenant.people().set(id, member, json);
        SnapshotEntry second = tenant.fetch().snapshot();
        assertThat(tenant.asked(Count.USERS)).isEqualTo(detail == ListDetail.LEAN ? 1 : 0);
        assertThat(second.changed()).isEqualTo(1);
        LearnerProfile now = tenant.learner(second, id);
        assertThat(now).isNotEqualTo(tenant.learner(first, id));
        assertThat(now.toString()).containsAnyOf("Somebody Else", "disabled=true", "licenseId=new", "courseId=new");
    }

    /** The row of a lean list may stay the same when a course was completed; the feed tells. */
    @Test
    void aLearnerNamedByAFeedIsFetchedAloneThoughTheRowIsTheSame() throws IOException {
        begin(crowd(ListDetail.LEAN));
        tenant.fetch();
        String id = tenant.people().id(5);
        tenant.people()
                .happen(
                        Feed.COURSE_COMPLETION,
                        "{\"id\":\"e1\",\"notifiableId\":\"c9\",\"timestamp\":\"2026-11-21T12:30:00Z\","
                                + "\"userDetail\":{\"id\":\"" + id + "\"}}");
        SnapshotEntry second = tenant.fetch().snapshot();
        assertThat(tenant.asked(Count.USERS)).isEqualTo(1);
        assertThat(tenant.learner(second, id).events())
                .anySatisfy(event -> assertThat(event.course().id()).isEqualTo("c9"));
        tenant.fetch();
        assertThat(tenant.asked(Count.USERS)).as("once").isZero();
    }

    @Test
    void whoeverLeftIsGoneAndWhoeverJoinedIsThere() throws IOException {
        begin(crowd(ListDetail.LEAN));
        SnapshotEntry first = tenant.fetch().snapshot();
        String leaver = tenant.people().id(33);
        tenant.people().remove(leaver);
        tenant.people().add("{\"id\":\"new\",\"email\":\"new@x.example\",\"purchasedCourses\":[]}");
        SnapshotEntry second = tenant.fetch().snapshot();
        assertThat(tenant.asked(Count.USERS)).as("one is checked, one is new").isEqualTo(2);
        assertThat(tenant.ids(second)).contains("new").doesNotContain(leaver).hasSize(LEARNERS);
        assertThat(second.gone()).isEqualTo(1);
        assertThat(tenant.ids(first)).contains(leaver);
        try (Snapshot snapshot = tenant.snapshots.open(second, Selection.ALL)) {
            assertThat(snapshot.leftOut()).isEmpty();
        }
    }

    /** Somebody of the first page leaves while the list is read: the last of the second page slips onto the first. */
    @Test
    void pagesThatShiftLoseNobody() throws IOException {
        begin(crowd(ListDetail.FULL));
        SnapshotEntry first = tenant.fetch().snapshot();
        String leaver = tenant.people().id(3);
        boolean[] left = {false};
        tenant.people().onRequest(count -> {
            if (count == Count.USER_LISTS && tenant.asked(Count.USER_LISTS) == 3 && !left[0]) {
                left[0] = true;
                tenant.people().remove(leaver);
            }
        });
        SnapshotEntry second = tenant.fetch().snapshot();
        assertThat(left[0]).isTrue();
        assertThat(tenant.asked(Count.USERS)).as("who slipped is asked for").isEqualTo(1);
        assertThat(tenant.ids(second)).isEqualTo(tenant.ids(first));
        assertThat(tenant.ids(tenant.fetch().snapshot())).doesNotContain(leaver).hasSize(LEARNERS - 1);
    }

    @Test
    void aQuickFetchReadsFeedsAndWhomTheyName() throws IOException {
        begin(crowd(ListDetail.FULL));
        SnapshotEntry first = tenant.fetch().snapshot();
        String id = tenant.people().id(5);
        tenant.people().set(id, "name", "\"Somebody Else\"");
        tenant.people().set(tenant.people().id(6), "name", "\"Not Named\"");
        tenant.people()
                .happen(
                        Feed.AWARD,
                        "{\"id\":\"a1\",\"timestamp\":\"2026-11-21T12:30:00Z\",\"userDetail\":{\"id\":\"" + id
                                + "\"}}");
        SnapshotEntry quick = tenant.fetch(Kind.QUICK).snapshot();
        assertThat(tenant.asked(Count.USER_LISTS)).isZero();
        assertThat(tenant.asked(Count.CLIENT_LISTS)).isZero();
        assertThat(tenant.asked(Count.USERS)).isEqualTo(1);
        assertThat(tenant.asked(Count.EVENT_LISTS)).isEqualTo(4);
        assertThat(quick.kind()).isEqualTo(Kind.QUICK);
        assertThat(quick.seatsReadAt()).isEqualTo(first.takenAt());
        assertThat(quick.learners()).isEqualTo(LEARNERS);
        assertThat(tenant.learner(quick, id).identity().name()).contains("Somebody Else");
        assertThat(tenant.learner(quick, tenant.people().id(6)).identity().name())
                .isNotEqualTo(Optional.of("Not Named"));
    }

    @Test
    void aQuickFetchNeedsAFeed() throws IOException {
        begin(crowdWithoutFeeds(ListDetail.FULL));
        tenant.fetch();
        assertThatThrownBy(() -> tenant.fetch(Kind.QUICK))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.USAGE))
                .hasMessageContaining("without --quick");
        assertThat(tenant.fetch().snapshot().learners()).isEqualTo(LEARNERS);
    }

    @Test
    void everybodyIsFetchedAnewWhenTheLastFullFetchIsOldOrItIsWished() throws IOException {
        begin(crowdWithoutFeeds(ListDetail.LEAN));
        tenant.fetch();
        assertThat(tenant.fetch(Kind.FULL).snapshot().kind()).isEqualTo(Kind.FULL);
        assertThat(tenant.asked(Count.USERS)).isEqualTo(LEARNERS);
        tenant.pass(Duration.ofDays(8));
        assertThat(tenant.fetch().snapshot().kind()).isEqualTo(Kind.FULL);
        assertThat(tenant.asked(Count.USERS)).isEqualTo(LEARNERS);
        assertThat(tenant.fetch().snapshot().kind()).isEqualTo(Kind.INCREMENTAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 410, 422})
    void aFeedThatIsNotOfferedIsGoneOnWithout(int status) throws IOException {
        begin(crowd(ListDetail.FULL).withoutFeeds(status, Feed.AWARD));
        SnapshotEntry entry = tenant.fetch().snapshot();
        assertThat(entry.learners()).isEqualTo(LEARNERS);
        assertThat(tenant.learners(entry).stream().flatMap(l -> l.events().stream()))
                .isNotEmpty()
                .noneMatch(CourseEvent.Awarded.class::isInstance);
    }

    @Test
    void feedsAreReadToTheirEndOnceAndLaterFromWhereTheyWereReadTo() throws IOException {
        begin(SandboxSettings.standard().withLearners(250).with(Dialect.DOCUMENTED.withPageSize(50)));
        SnapshotEntry first = tenant.fetch().snapshot();
        assertThat(tenant.asked(Count.EVENT_LISTS)).as("three pages each").isEqualTo(12);
        assertThat(tenant.learners(first))
                .allSatisfy(learner -> assertThat(learner.events()).hasSize(4));
        tenant.fetch();
        assertThat(tenant.asked(Count.EVENT_LISTS)).isEqualTo(4);
        tenant.fetch(Kind.FULL);
        assertThat(tenant.asked(Count.EVENT_LISTS)).as("what was entered late").isEqualTo(12);
    }

    @Test
    void anEventThatSaysSomethingElseThanBeforeHolds() throws IOException {
        begin(SandboxSettings.standard());
        String grant = "\"id\":\"a9\",\"awardType\":{\"label\":\"PDH\"},\"courseId\":\"c\",\"timestamp\":\"%s\","
                + "\"userDetail\":{\"id\":\"00042-7731\"},\"awardAmount\":%s";
        tenant.people().happen(Feed.AWARD, "{" + grant.formatted("2026-11-21T10:00:00Z", "2.5") + "}");
        assertThat(pdh(tenant.fetch().snapshot())).containsExactly("2.5");
        tenant.people().happen(Feed.AWARD, "{" + grant.formatted("2026-11-21T11:00:00Z", "4") + "}");
        assertThat(pdh(tenant.fetch().snapshot())).containsExactly("4");
        tenant.people().happen(Feed.AWARD, "{" + grant.formatted("2026-11-21T12:00:00Z", "4,\"deleted\":true") + "}");
        assertThat(pdh(tenant.fetch().snapshot())).isEmpty();
        assertThat(pdh(tenant.fetch(Kind.FULL).snapshot()))
                .as("older records come after newer ones")
                .isEmpty();
    }

    private List<String> pdh(SnapshotEntry entry) throws IOException {
        return tenant.learner(entry, "00042-7731").events().stream()
                .filter(CourseEvent.Awarded.class::isInstance)
                .map(CourseEvent.Awarded.class::cast)
                .filter(award -> award.type().equals("PDH"))
                .map(award -> award.amount().toPlainString())
                .toList();
    }

    /** The samples, over HTTP in any paging and detail, or from the folder: the same people with the same events. */
    @ParameterizedTest
    @CsvSource({"PAGE, FULL", "CURSOR, FULL", "PAGE, LEAN", "CURSOR, LEAN"})
    void takesTheSameFromTheApiAsFromFiles(Paging paging, ListDetail detail) throws IOException {
        begin(SandboxSettings.standard()
                .with(Dialect.DOCUMENTED.with(paging).with(detail).withPageSize(7)));
        SnapshotEntry api = tenant.fetch().snapshot();
        Path other = Files.createDirectory(temp.resolve("other"));
        try (Store store = Store.open(StoreAddress.File.in(other))) {
            Snapshots snapshots = new Snapshots(store);
            SnapshotEntry files = new FolderTenantFetch(Path.of("samples"), () -> api.takenAt())
                    .fetch(
                            snapshots,
                            new TenantFetch.Wish(Optional.empty(), Duration.ofDays(7), Optional.empty()),
                            Progress.SILENT)
                    .snapshot();
            try (Snapshot fromFiles = snapshots.open(files, Selection.ALL);
                    Snapshot fromApi = tenant.snapshots.open(api, Selection.ALL)) {
                List<LearnerProfile> learners = StoredTenant.learners(fromApi);
                assertThat(learners).isEqualTo(StoredTenant.learners(fromFiles));
                assertThat(learners).hasSize(37).anyMatch(l -> l.events().size() > 5);
                assertThat(fromApi.clients()).isEqualTo(fromFiles.clients()).isNotEmpty();
                assertThat(fromApi.licenses()).isEqualTo(fromFiles.licenses()).isNotEmpty();
            }
            assertThat(api.id()).isEqualTo(files.id());
        }
    }

    @Test
    void eventsJoinByIdAndByEmailAddress() throws IOException {
        begin(SandboxSettings.standard());
        SnapshotEntry entry = tenant.fetch().snapshot();
        assertThat(tenant.learner(entry, "00042-7731").events())
                .as("Chloé, known to the feeds by her address alone")
                .anyMatch(CourseEvent.Completed.class::isInstance)
                .anyMatch(CourseEvent.Awarded.class::isInstance);
        assertThat(tenant.learner(entry, "10cd1c86-3a8a-5454-a501-91dc49b3c8ea").events())
                .as("Dai, who has none")
                .anyMatch(event -> event instanceof CourseEvent.Certified certified && certified.external());
        assertThat(tenant.learner(entry, "96f05542-3ef6-56d8-912c-917c586563cb").events().stream()
                        .filter(CourseEvent.Awarded.class::isInstance))
                .as("Ben, of whose grants one was taken back")
                .hasSize(3);
    }

    @Test
    void aSideFileStandsBesideTheSourceAsLongAsTheSettingsNameIt() throws IOException {
        begin(crowd(ListDetail.LEAN));
        String id = tenant.people().id(9);
        Path file = Files.writeString(
                temp.resolve("certificates.csv"), "learner,course,expires\n" + id + ",SAF-110,2027-01-31\n");
        tenant.beside(file);
        SnapshotEntry first = tenant.fetch().snapshot();
        assertThat(tenant.learner(first, id).events()).anyMatch(ApiTenantFetchTest::isOfSideFile);
        Files.writeString(file, "learner,course,expires\n" + id + ",SAF-110,2027-02-28\n");
        SnapshotEntry second = tenant.fetch().snapshot();
        assertThat(tenant.asked(Count.USERS)).isZero();
        assertThat(tenant.learner(second, id).events())
                .anySatisfy(event -> assertThat(event.toString()).contains("2027-02-28"));
        tenant.besideNothing();
        assertThat(tenant.learner(tenant.fetch().snapshot(), id).events()).noneMatch(ApiTenantFetchTest::isOfSideFile);
    }

    private static boolean isOfSideFile(CourseEvent event) {
        return event instanceof CourseEvent.Certified certified && certified.origin() == CourseEvent.Origin.SIDE_FILE;
    }

    @Test
    void aSideFileWithABadLineStopsBeforeAnythingIsAsked() throws IOException {
        begin(crowd(ListDetail.FULL));
        tenant.beside(Files.writeString(temp.resolve("bad.csv"), "learner,course,expires\nada,c,soon\n"));
        assertThatThrownBy(() -> tenant.fetch()).hasMessageContaining("line 2");
        assertThat(tenant.askedInAll()).isZero();
    }

    @Test
    void everybodyArrivesOnABadDay() throws IOException {
        begin(crowd(ListDetail.LEAN).with(FaultPlan.of(0.3, 11).withRetryAfter(0)));
        SnapshotEntry entry = tenant.fetch().snapshot();
        assertThat(entry.learners()).isEqualTo(LEARNERS);
        assertThat(entry.requests().retried()).isPositive();
        try (Snapshot snapshot = tenant.snapshots.open(entry, Selection.ALL)) {
            assertThat(snapshot.leftOut()).isEmpty();
        }
    }
}
