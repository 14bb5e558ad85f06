package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RulesBuilder.asOf;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Attendance;
import registrar.learner.PathAllocation;
import registrar.learner.SourceDate;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** Paths, sessions, subscriptions, waiting lists, activity. */
class RestOfTheRecordTest {
    private static final RulesBuilder NEW_YORK = asOf("2026-11-23").zone("America/New_York");

    @Test
    void readsPathsInTheWordsOfCourses() {
        Transcript ben = read(Learners.ben()
                .path("p2", "Operator", "Not-Started")
                .path("p1", "Technician", "COMPLETED")
                .path("p1", "Technician", "COMPLETED")
                .path("p3", "Supervisor", "started"));
        assertThat(ben.paths()).extracting(PathRecord::title).containsExactly("Technician", "Supervisor", "Operator");
        assertThat(ben.findings()).isEmpty();
    }

    @Test
    void keepsAPathThatIsGoneAndAWordItDoesNotKnow() {
        Transcript emil = read(Learners.ben()
                .path(new PathAllocation("p9", Optional.empty(), Optional.of(" "), Optional.empty()))
                .path("p1", "Operator", "paused"));
        assertThat(emil.paths())
                .extracting(path -> path.title() + " " + path.state() + " " + path.sourceStatus())
                .containsExactly("(learning path p9 not available) UNKNOWN ", "Operator UNKNOWN paused");
        assertThat(emil.findings()).extracting(Finding::reason).containsExactly(FindingReason.UNKNOWN_STATUS);
    }

    @Test
    void countsTheMinutesOfASessionAndItsDayInTheZone() {
        Transcript hannah = read(Learners.ben().attended("Night", "2025-10-24T01:00:00Z", "2025-10-24T05:00:30Z"));
        assertThat(hannah.sessions()).singleElement().satisfies(session -> {
            assertThat(session.day()).contains(LocalDate.of(2025, 10, 23));
            assertThat(session.minutes()).hasValue(240);
        });
    }

    @Test
    void countsNoMinutesWithoutTimesOrBackwards() {
        Transcript ben = read(Learners.ben()
                .attended("Days", "2025-10-24", "2025-10-25")
                .attended("Backwards", "2025-10-24T05:00:00Z", "2025-10-24T04:00:00Z"));
        assertThat(ben.sessions())
                .allSatisfy(session -> assertThat(session.minutes()).isEmpty());
    }

    @Test
    void listsSessionsByDayAndStart() {
        Transcript ben = read(Learners.ben()
                .attended("Late", "2025-10-24T18:00:00Z", "2025-10-24T19:00:00Z")
                .attended("Early", "2025-10-24T14:00:00Z", "2025-10-24T15:00:00Z")
                .attended("Before", "2025-10-23T14:00:00Z", "2025-10-23T15:00:00Z")
                .attended("Before", "2025-10-23T14:00:00Z", "2025-10-23T15:00:00Z")
                .attended(attendance("", "", Optional.empty())));
        assertThat(ben.sessions())
                .extracting(SessionRecord::title)
                .containsExactly("Before", "Early", "Late", "(session not available)");
    }

    @Test
    void namesASessionWithoutTitleAfterItsCourseOrItsId() {
        Transcript ben = read(Learners.ben()
                .attended(attendance("m1", "Fire Safety", SourceDate.parse("2026-03-04")))
                .attended(attendance("m2", "", SourceDate.parse("2026-03-05"))));
        assertThat(ben.sessions())
                .extracting(SessionRecord::title)
                .containsExactly("Fire Safety", "(session m2 not available)");
    }

    @Test
    void sortsSubscriptionsAndWaitingLists() {
        Transcript ben = read(Learners.ben()
                .bundle("b2", "Zeal\u202E")
                .bundle("b1", "")
                .bundle("b2", "Zeal")
                .waitsFor("c9")
                .waitsFor(course("1", "Work at Height")));
        assertThat(ben.bundles()).containsExactly("Zeal", "b1");
        assertThat(ben.waitlist()).containsExactly("(course c9 not available)", "Work at Height");
    }

    @Test
    void wasLastActiveOnADay() {
        assertThat(read(Learners.ben().lastActive("2026-11-12T03:00:00Z")).lastActive())
                .contains(LocalDate.of(2026, 11, 11));
        assertThat(read(Learners.ben()).lastActive()).isEmpty();
    }

    private static Attendance attendance(String meetingId, String course, Optional<SourceDate> attendedAt) {
        return new Attendance(
                attendedAt,
                Optional.of(meetingId),
                Optional.of(" "),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(course),
                Optional.empty());
    }

    private static Transcript read(ProfileBuilder learner) {
        return Transcripts.of(learner, NEW_YORK);
    }
}
