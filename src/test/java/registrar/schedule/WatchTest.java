package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.schedule.Schedule.Misfire;
import registrar.schedule.Troubles.Silence;
import registrar.store.StoreCase;
import registrar.store.firing.Firings;
import registrar.store.firing.ScheduleState;
import registrar.store.outbox.Draft;
import registrar.store.outbox.MailState;
import registrar.store.outbox.Outbox;
import registrar.store.outbox.OutboxEntry;
import registrar.store.outbox.Settlement;

/** The alarm, an hour and a minute after a report was due at seven. */
final class WatchTest extends StoreCase {
    private static final String SEVEN = "2026-11-23T06:00:00Z";
    private static final String KEY = "daily@" + SEVEN;

    private final MovedClock clock = new MovedClock("2026-11-22T12:00:00Z");
    private final Schedule daily = Schedules.of("daily", "0 7 * * *", Misfire.ONCE);
    private Outbox outbox;
    private RecordedWork work;
    private Rounds rounds;
    private Watch watch;

    @BeforeEach
    void begin() throws IOException {
        outbox = new Outbox(store);
        work = new RecordedWork(store, clock);
        rounds = new Rounds(store, work, new ToldTroubles(), clock, "ada", Rhythm.USUAL);
        watch = new Watch(store);
        rounds.go(daily);
        clock.moveTo(SEVEN);
    }

    @Test
    void isQuietWhenAllIsWell() throws IOException {
        rounds.go(daily);
        assertThat(silencesAtOneMinutePastEight()).isEmpty();
    }

    @Test
    void tellsThatAllMailHasStopped() throws IOException {
        rounds.go(daily);
        outbox.draft(
                new Draft(
                        "stuck",
                        "by hand",
                        Optional.empty(),
                        "ada@acme.example",
                        "<stuck@acme.example>",
                        "Roster",
                        true,
                        out -> out.write('m')),
                clock.instant());
        outbox.release("by hand", clock.instant());
        outbox.hold(clock.instant().plus(Duration.ofHours(2)), "the password is refused", clock.instant());

        Silence silence = onlySilence();
        assertThat(silence.schedule()).isEqualTo(Silence.ALL_MAIL);
        assertThat(silence.reason()).contains("the password is refused");
    }

    @Test
    void isQuietWhileThereIsTimeLeft() throws IOException {
        clock.move(Duration.ofMinutes(59));
        assertThat(watch.silences(List.of(daily), clock.instant())).isEmpty();
    }

    @Test
    void tellsOfWhatNobodyBegan() throws IOException {
        Silence silence = onlySilence();
        assertThat(silence.key()).isEqualTo(KEY);
        assertThat(silence.due()).isEqualTo(SEVEN);
        assertThat(silence.reason()).startsWith("It was never begun").contains("registrar schedule run daily");
    }

    @Test
    void tellsOfWhatFailedAndWasGivenUp() throws IOException {
        work.when(claim -> {
            throw new IOException("The mail server refuses to sign in");
        });
        rounds.go(daily);
        assertThat(onlySilence().reason())
                .isEqualTo("It failed: The mail server refuses to sign in (tried again at 2026-11-23T06:01:00Z)");
        for (int ring = 0; ring < 8; ring++) {
            clock.move(Duration.between(clock.instant(), rounds.go(daily)));
        }
        clock.moveTo("2026-11-23T08:00:00Z");
        assertThat(watch.silences(List.of(daily), clock.instant()).get(0).reason())
                .startsWith("It was given up: The mail server refuses");
    }

    @Test
    void tellsOfWhatHangs() throws IOException {
        new Firings(store).claim(KEY, "daily", clock.instant(), "ben", clock.instant(), Duration.ofMinutes(1));
        assertThat(onlySilence().reason())
                .startsWith("It was begun at " + SEVEN + " by ben")
                .endsWith("is not done. If that process is gone: `registrar schedule run daily`");
    }

    @Test
    void tellsOfMailsThatWaitWereRefusedOrGotNoAnswer() throws IOException {
        rounds.go(daily);
        draft("one", "ann@acme.example");
        outbox.release(KEY, clock.instant());
        assertThat(onlySilence().reason()).startsWith("The mail to ann@acme.example has waited since " + SEVEN);
        settle(MailState.FAILED, "550 no such user");
        assertThat(onlySilence().reason()).startsWith("The mail to ann@acme.example was refused: 550 no such user");
    }

    @Test
    void isQuietOnceTheMailsAreSent() throws IOException {
        rounds.go(daily);
        draft("one", "ann@acme.example");
        draft("two", "ben@acme.example");
        outbox.release(KEY, clock.instant());
        settle(MailState.SENT, "250 ok");
        assertThat(onlySilence().reason()).startsWith("The mail to ben@acme.example");
        settle(MailState.SENT, "250 ok");
        assertThat(silencesAtOneMinutePastEight()).isEmpty();
    }

    @Test
    void takesANewerFiringForTheOnesItStandsFor() throws IOException {
        Schedule hourly = Schedules.of("hourly", "0 * * * *", Misfire.ONCE);
        rounds.go(hourly);
        clock.move(Duration.ofHours(5));
        rounds.go(hourly);
        clock.move(Duration.ofMinutes(1));
        assertThat(watch.silences(List.of(hourly), clock.instant())).isEmpty();
        Schedule each = Schedules.of("hourly", "0 * * * *", Misfire.EACH);
        assertThat(watch.silences(List.of(each), clock.instant())).hasSize(1);
    }

    @Test
    void listsWhatIsPausedAndDoesNotCallItSilent() throws IOException {
        new Firings(store).pause("daily", new ScheduleState.Pause(clock.instant(), "ada", "moving house"));
        assertThat(silencesAtOneMinutePastEight()).isEmpty();
        assertThat(watch.paused(List.of(daily), clock.instant()))
                .singleElement()
                .satisfies(state ->
                        assertThat(state.pause().orElseThrow().reason()).isEqualTo("moving house"));
    }

    @Test
    void expectsNothingOfASchedulesPastBeforeItWasMet() throws IOException {
        Schedule fresh = Schedules.of("fresh", "0 7 * * *", Misfire.ONCE);
        clock.move(Duration.ofHours(5));
        assertThat(watch.silences(List.of(fresh), clock.instant())).isEmpty();
    }

    private void draft(String key, String recipient) throws IOException {
        outbox.draft(
                new Draft(
                        key,
                        KEY,
                        Optional.of("daily"),
                        recipient,
                        "<" + key + "@registrar.example>",
                        "Roster",
                        true,
                        out -> out.write("Subject: Roster\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
                clock.instant());
    }

    private void settle(MailState state, String reply) throws IOException {
        OutboxEntry taken = outbox.take(clock.instant()).orElseThrow();
        outbox.settle(taken, new Settlement(state, Optional.empty(), Optional.empty(), reply), clock.instant());
    }

    private Silence onlySilence() throws IOException {
        List<Silence> found = silencesAtOneMinutePastEight();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Silence> silencesAtOneMinutePastEight() throws IOException {
        return watch.silences(List.of(daily), clock.instant().plus(Duration.ofMinutes(61)));
    }
}
