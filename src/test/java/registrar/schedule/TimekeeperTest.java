package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import registrar.schedule.Schedule.Misfire;
import registrar.store.Store;
import registrar.store.StoreCase;
import registrar.store.firing.Firings;

/** db-scheduler itself, with short times of the real clock; each waits for what is to happen and for nothing else. */
@Timeout(60)
final class TimekeeperTest extends StoreCase {
    private static final Rhythm QUICK =
            new Rhythm(Duration.ofMillis(50), Duration.ofMillis(500), 4, Duration.ofMillis(200));
    private static final Clock CLOCK = Clock.systemUTC();

    private final ToldTroubles troubles = new ToldTroubles();
    private final List<Timekeeper> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Timekeeper::close);
    }

    private Timekeeper start(Store of, FiringWork work, List<Schedule> schedules, List<Chore> chores)
            throws IOException {
        return start(of, work, QUICK, schedules, chores);
    }

    private Timekeeper start(Store of, FiringWork work, Rhythm rhythm, List<Schedule> schedules, List<Chore> chores)
            throws IOException {
        Rounds rounds = new Rounds(of, work, troubles, CLOCK, "holder" + started.size(), rhythm);
        Timekeeper timekeeper = Timekeeper.start(of, rounds, schedules, chores);
        started.add(timekeeper);
        return timekeeper;
    }

    /** A schedule that was met an hour ago, and of which an instant was missed since. */
    private Schedule missed(String name) throws IOException {
        Instant now = CLOCK.instant();
        String minute =
                String.valueOf(now.minusSeconds(120).atZone(Schedules.BERLIN).getMinute());
        new Firings(store).seen(name, now.minusSeconds(3000));
        return Schedules.of(name, minute + " * * * *", Misfire.ONCE);
    }

    @Test
    void carriesOutEachSecondAtItsTime() throws Exception {
        CountDownLatch three = new CountDownLatch(3);
        RecordedWork work = new RecordedWork(store, CLOCK).when(claim -> three.countDown());
        start(store, work, List.of(Schedules.of("tick", "* * * * * *", Misfire.EACH)), List.of());
        assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
        started.remove(0).close();
        assertThat(work.done).isSorted().doesNotHaveDuplicates();
    }

    /** Fails with one scheduler of one thread for both: the chore waits behind the schedules. */
    @Test
    void aBacklogOfSchedulesHoldsUpNoChore() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch chores = new CountDownLatch(5);
        RecordedWork work = new RecordedWork(store, CLOCK).when(claim -> {
            begun.countDown();
            RoundsTest.waitsFor(end);
        });
        List<Schedule> backlog = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            backlog.add(missed("backlog" + i));
        }
        Chore post = new Chore("post", Duration.ofMillis(20), chores::countDown);
        start(store, work, backlog, List.of(post));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(chores.await(30, TimeUnit.SECONDS)).isTrue();
        end.countDown();
    }

    /**
     * The one node is busy with the first of three, so the other does the other two. On PostgreSQL it fails when a node
     * may pick three at once (pollUsingLockAndFetch(0.5, 3.0)): then they wait behind the busy thread until that counts as
     * dead, here an hour. On SQLite the library picks when a thread is free, whatever it has fetched.
     */
    @Test
    void nothingIsPickedAheadOfAFreeThread() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(2);
        Rhythm slow = new Rhythm(QUICK.poll(), Duration.ofMinutes(15), 4, QUICK.grace());
        List<Schedule> three = List.of(missed("a"), missed("b"), missed("c"));
        start(
                store,
                new RecordedWork(store, CLOCK).when(claim -> {
                    busy.countDown();
                    RoundsTest.waitsFor(end);
                }),
                slow,
                three,
                List.of());
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        Store theirs = another();
        start(theirs, new RecordedWork(theirs, CLOCK).when(claim -> others.countDown()), slow, three, List.of());
        assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
        end.countDown();
    }

    /** Fails without the interrupt at the end, or when what was interrupted counts as failed. */
    @Test
    void endsWithinItsGraceAndLeavesTheRestToTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Schedule schedule = missed("long");
        Timekeeper first = start(
                store,
                new RecordedWork(store, CLOCK).when(claim -> {
                    begun.countDown();
                    throw new IOException(RoundsTest.waitsFor(new CountDownLatch(1)));
                }),
                List.of(schedule),
                List.of());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        started.clear();
        first.close();
        start(store, new RecordedWork(store, CLOCK).when(claim -> done.countDown()), List.of(schedule), List.of());
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(troubles.failures).isEmpty();
    }

    @Test
    void aScheduleThatLeftTheSettingsIsCarriedOutNoMore() throws Exception {
        CountDownLatch left = new CountDownLatch(2);
        RecordedWork work = new RecordedWork(store, CLOCK).when(claim -> left.countDown());
        start(store, new RecordedWork(store, CLOCK), List.of(missed("old")), List.of());
        started.remove(0).close();
        start(store, work, List.of(Schedules.of("tick", "* * * * * *", Misfire.EACH)), List.of());
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(work.begun).allMatch(key -> key.startsWith("tick@"));
    }

    /** A chore that fails is done again, and so is one whose store is away for a moment. */
    @Test
    void aChoreThatFailsIsDoneAgain() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        Chore post = new Chore("post", Duration.ofMillis(20), () -> {
            twice.countDown();
            throw new IOException("The mail server is away");
        });
        start(store, new RecordedWork(store, CLOCK), List.of(), List.of(post));
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
