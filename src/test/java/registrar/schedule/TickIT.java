package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import registrar.store.StoreAddress;
import registrar.store.StoreCase;
import registrar.store.firing.Firing;
import registrar.store.firing.Firings;

/**
 * A firing each second for a minute by two processes, one of which is killed in the middle of one. What it takes from the
 * kill until that firing is done is one dead limit, and the time of the work; 2 seconds more are allowed to the machine.
 */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class TickIT extends StoreCase {
    private static final Duration KILLED_AFTER = Duration.ofSeconds(25);
    private static final Duration LASTS = Duration.ofSeconds(60);
    private static final Duration DEAD = TickProcess.RHYTHM.silence();
    private static final Duration ALLOWED = DEAD.plusSeconds(2);

    private final List<Process> processes = new ArrayList<>();

    private record Tick(String key, Instant due, Instant done, String holder, int attempts) {
        Duration late() {
            return Duration.between(due, done);
        }
    }

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void eachSecondIsCarriedOutOnceThoughOneOfTwoProcessesIsKilled() throws Exception {
        store.write(transaction -> transaction
                .handle()
                .execute("CREATE TABLE tick (fire_key VARCHAR(100) NOT NULL, done VARCHAR(40) NOT NULL)"));
        Process ada = start("ada");
        Process ben = start("ben");
        Instant begin = readUntil(ben, Duration.ZERO, Instant.now());
        readUntil(ada, KILLED_AFTER, begin);
        ada.destroyForcibly().waitFor();
        readUntil(ben, LASTS, begin);
        ben.destroy();
        assertThat(ben.waitFor(20, TimeUnit.SECONDS)).isTrue();
        check(ticks());
    }

    private void check(List<Tick> ticks) {
        List<Instant> dues = ticks.stream().map(Tick::due).sorted().toList();
        Duration latest =
                ticks.stream().map(Tick::late).max(Duration::compareTo).orElseThrow();
        int twice = dues.size() - new HashSet<>(dues).size();
        long span = Duration.between(dues.get(0), dues.get(dues.size() - 1)).toSeconds() + 1;
        System.out.printf(
                Locale.ROOT,
                "%s: %d instants, %d missing, %d twice, latest %.1f s (dead limit %.1f s), %d by the killed process,"
                        + " %d taken over%n",
                kept,
                dues.size(),
                span - new HashSet<>(dues).size(),
                twice,
                latest.toMillis() / 1000.0,
                DEAD.toMillis() / 1000.0,
                ticks.stream().filter(tick -> tick.holder().equals("ada")).count(),
                ticks.stream().filter(tick -> tick.attempts() > 1).count());
        assertThat(dues).hasSizeGreaterThanOrEqualTo(58).doesNotHaveDuplicates().hasSize((int) span);
        assertThat(ticks).anyMatch(tick -> tick.holder().equals("ada"));
        assertThat(ticks).anyMatch(tick -> tick.attempts() > 1);
        assertThat(latest).isLessThan(ALLOWED);
    }

    private List<Tick> ticks() throws IOException {
        Firings firings = new Firings(store);
        List<String[]> rows = store.read(transaction -> transaction.list(
                row -> new String[] {row.text("fire_key"), row.text("done")}, "SELECT fire_key, done FROM tick"));
        List<Tick> ticks = new ArrayList<>();
        for (String[] row : rows) {
            Firing firing = firings.find(row[0]).orElseThrow();
            ticks.add(new Tick(row[0], firing.due(), Instant.parse(row[1]), firing.holder(), firing.attempts()));
        }
        return ticks;
    }

    /** Until this process begins a firing, and so much time has passed; whose end is told later if at all. */
    private static Instant readUntil(Process process, Duration passed, Instant begin) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("begun ") && !Instant.now().isBefore(begin.plus(passed))) {
                return Instant.now();
            }
        }
        throw new IllegalStateException("A process ended by itself with " + process.exitValue());
    }

    private Process start(String holder) throws IOException {
        String java = Optional.ofNullable(System.getProperty("java.home")).orElseThrow() + "/bin/java";
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TickProcess.class.getName(),
                        holder)
                .redirectError(new File(folder.toFile(), holder + ".log"));
        builder.environment()
                .put(
                        TickProcess.STORE,
                        address instanceof StoreAddress.Server server
                                ? server.url().reveal()
                                : ((StoreAddress.File) address).path().toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }
}
