package registrar.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import registrar.schedule.Schedule.Misfire;
import registrar.setting.Secret;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.firing.Claim;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;

/** Carries out a firing each second until it is asked to end, or killed; {@link TickIT} starts two of them. */
final class TickProcess {
    static final String NAME = "tick";
    static final String STORE = "TICK_STORE";
    static final Rhythm RHYTHM = new Rhythm(Duration.ofMillis(100), Duration.ofSeconds(1), 4, Duration.ofSeconds(2));

    private static final int WORK_MILLIS = 300;

    private TickProcess() {}

    public static void main(String[] holder) throws IOException {
        String place = System.getenv(STORE);
        Store store = Store.open(
                place.startsWith("jdbc:")
                        ? new StoreAddress.Server(Secret.of(place))
                        : new StoreAddress.File(Path.of(place)));
        StoreClock clock = new StoreClock(store, Clock.systemUTC());
        Rounds rounds = new Rounds(
                store,
                (schedule, claim) -> work(store, clock, claim),
                new ToldTroubles(),
                Clock.systemUTC(),
                holder[0],
                RHYTHM);
        Schedule schedule = Schedules.of(NAME, "* * * * * *", Misfire.EACH);
        Timekeeper timekeeper = Timekeeper.start(store, rounds, List.of(schedule), List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(timekeeper::close));
    }

    /** Takes a while, so that a kill falls into it, and leaves a row in the transaction that ends the firing. */
    private static Firings.Result work(Store store, StoreClock clock, Claim claim) throws IOException {
        say("begun " + claim.key());
        try {
            new CountDownLatch(1).await(WORK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IOException("interrupted", stop);
        }
        Firings.Result result = new Firings.Result(FiringState.DONE, 0, 1, 0, Optional.empty());
        store.write(transaction -> {
            new Firings(store).end(transaction, claim, result, clock.instant());
            transaction.update("INSERT INTO tick (fire_key, done) VALUES (?, ?)", claim.key(), clock.instant());
            return result;
        });
        say("done " + claim.key());
        return result;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
