package registrar.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import registrar.learner.Progress;

/** Counts how a run gets on and puts it into words. */
final class ProgressLine implements Progress {
    private static final int BAR = 24;

    private final Clock clock;
    private Phase phase = Phase.FETCHING;
    private long expected = -1;
    private long done;
    private long leftOut;
    private long failed;
    private Instant began;

    ProgressLine(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public synchronized void begin(Phase next, long learners) {
        if (next != phase || next == Phase.WRITING) {
            phase = next;
            done = 0;
            leftOut = 0;
            failed = 0;
            began = clock.instant();
        }
        expected = learners;
    }

    @Override
    public synchronized void done(long learners) {
        done += learners;
    }

    @Override
    public synchronized void leftOut(long learners) {
        leftOut += learners;
    }

    @Override
    public synchronized void failed(long learners) {
        failed += learners;
    }

    /** Such as {@code Writing: 450 of 1000 done, 1 left out, 0 failed, 8.3 a second, 1 min left}. */
    synchronized String text() {
        long settled = done + leftOut + failed;
        double seconds =
                Math.max(0.001, Duration.between(began, clock.instant()).toMillis() / 1000.0);
        double rate = settled / seconds;
        return (phase == Phase.FETCHING ? "Fetching: " : "Writing: ")
                + done + (expected >= 0 ? " of " + expected : "") + " done, " + leftOut + " left out, " + failed
                + " failed"
                + (settled > 0 ? String.format(Locale.ROOT, ", %.1f a second", rate) : "")
                + (expected > settled && rate > 0 ? ", " + time((long) ((expected - settled) / rate)) + " left" : "");
    }

    /** A bar of the part that is settled, and the text. */
    synchronized String bar() {
        if (expected <= 0) {
            return text();
        }
        int full = (int) Math.min(BAR, BAR * (done + leftOut + failed) / expected);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + text();
    }

    private static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 5400 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }
}
