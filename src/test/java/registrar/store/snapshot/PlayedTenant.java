package registrar.store.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.json.Feed;
import registrar.json.FeedEvent;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.CourseEvent;
import registrar.learner.LearnerProfile;
import registrar.learner.License;

/**
 * A tenant in memory, fetched page by page as from the platform. A fetch can be made to break off after so many steps, and
 * counts whom it asked for alone.
 */
final class PlayedTenant {
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final int PAGE = 3;

    final Map<String, LearnerProfile> people = new TreeMap<>();
    final List<FeedEvent> awards = new ArrayList<>();
    final List<Client> clients = new ArrayList<>();
    final List<License> licenses = new ArrayList<>();
    final Map<Integer, Side> side = new TreeMap<>();
    boolean lean = true;
    String name = "https://acme.example";
    Instant now = MONDAY;
    Optional<SnapshotEntry.Kind> wish = Optional.empty();
    int askedAlone;
    private int stepsLeft = Integer.MAX_VALUE;

    /** A line of the side file. */
    record Side(String learner, CourseEvent.Certified certificate) {}

    /** The process ends here. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PlayedTenant with(LearnerProfile... some) {
        for (LearnerProfile each : some) {
            people.put(each.id(), each);
        }
        return this;
    }

    /** Something happened to a learner, and the feed says so. */
    void award(String id, Optional<String> learnerId, Optional<String> email, CourseEvent... facts) {
        awards.add(new FeedEvent(id, learnerId, email, Optional.of(now), List.of(facts)));
    }

    PlayedTenant breakingOffAfter(int steps) {
        stepsLeft = steps;
        return this;
    }

    IntakeRequest request() {
        return new IntakeRequest(name, "acme.example", wish, Period.ofDays(30), now, Duration.ofHours(24));
    }

    /** A whole fetch; what is under way when it breaks off is left as it is. */
    SnapshotEntry fetch(Snapshots snapshots) throws IOException {
        try (Intake intake = snapshots.intake(request())) {
            sideFile(intake);
            feed(intake);
            if (intake.entry().kind() == SnapshotEntry.Kind.QUICK) {
                intake.keepAllButNamed();
            } else {
                lists(intake);
            }
            alone(intake);
            step();
            return intake.complete(now.plusSeconds(60));
        }
    }

    private void sideFile(Intake intake) throws IOException {
        intake.sideFile(Integer.toString(side.hashCode()), line -> {
            for (var each : side.entrySet()) {
                line.take(
                        each.getKey(),
                        each.getValue().learner(),
                        each.getValue().certificate());
            }
        });
    }

    private void feed(Intake intake) throws IOException {
        String list = "events/award";
        Instant from =
                intake.feedReadTo(Feed.AWARD).map(to -> to.minusSeconds(600)).orElse(Instant.MIN);
        List<FeedEvent> some = awards.stream()
                .filter(event -> !event.at().orElseThrow().isBefore(from))
                .toList();
        paged(intake, list, some, (page, part) -> intake.events(Feed.AWARD, page, part));
    }

    private void lists(Intake intake) throws IOException {
        List<ReceivedProfile> rows = people.values().stream().map(this::row).toList();
        paged(intake, "users", rows, (page, part) -> intake.learners(page, part, List.of()));
        paged(intake, "clients", clients, intake::clients);
        paged(intake, "licenses", licenses, intake::licenses);
        intake.missing();
    }

    private ReceivedProfile row(LearnerProfile profile) {
        return lean ? new ReceivedProfile(leanRow(profile), false) : new ReceivedProfile(profile, true);
    }

    private static LearnerProfile leanRow(LearnerProfile profile) {
        return new LearnerProfile(
                profile.identity(),
                profile.account(),
                profile.clientId(),
                profile.client(),
                profile.activeLicense(),
                profile.allocations(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                profile.fields(),
                List.of(),
                Optional.empty());
    }

    private void alone(Intake intake) throws IOException {
        String behind = "";
        for (List<String> some = intake.waiting(behind, 2); !some.isEmpty(); some = intake.waiting(behind, 2)) {
            for (String id : some) {
                behind = id;
                step();
                askedAlone++;
                LearnerProfile profile = people.get(id);
                if (profile != null) {
                    intake.learner(new ReceivedProfile(profile, true));
                } else if (!intake.gone(id)) {
                    intake.leaveOut(id, new Failure(FailureReason.NOT_FOUND, "Not there."));
                }
            }
        }
    }

    private interface Taking<T> {
        void take(ListPage page, List<T> part) throws IOException;
    }

    /** Goes on behind the pages that are there already. */
    private <T> void paged(Intake intake, String list, List<T> all, Taking<T> taking) throws IOException {
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        for (int number = intake.pages(list).size() + 1; number <= pages; number++) {
            step();
            List<T> part = all.subList((number - 1) * PAGE, Math.min(number * PAGE, all.size()));
            boolean last = number == pages;
            taking.take(new ListPage(list, number, Optional.empty(), part.size(), number, last), part);
        }
    }

    private void step() {
        if (stepsLeft-- == 0) {
            stepsLeft = Integer.MAX_VALUE;
            throw new Killed();
        }
    }
}
