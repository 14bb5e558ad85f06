package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import registrar.cli.Call;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.Store;
import registrar.store.Transaction;
import registrar.store.firing.StaleClaimException;
import registrar.store.run.Holder;
import registrar.store.run.RunEntry;
import registrar.store.run.RunLog;
import registrar.store.run.Runs;

/** Journals what commands do; for who holds the data folder. */
final class RunBook {
    /** A mistake of the program itself, as sysexits.h numbers it. */
    private static final int OUR_MISTAKE = 70;

    private static final DateTimeFormatter IN_ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern SIGNED_IN = Pattern.compile("//[^/@]*@");

    private final Store store;
    private final Runs runs;
    private final Surroundings around;
    private final Holder self;

    private RunBook(Store store, Surroundings around, Holder self) {
        this.store = store;
        this.runs = new Runs(store);
        this.around = around;
        this.self = self;
    }

    /** Opens the journal and sees to it that nothing is said to run that does not. */
    static RunBook open(Store store, Surroundings around, Path data) throws IOException {
        var book = new RunBook(store, around, Holder.self(Machine.name(around), data));
        book.runs.markInterrupted(book.self, store.isFile());
        return book;
    }

    Runs runs() {
        return runs;
    }

    /**
     * What is to be journaled.
     *
     * @param snapshot the id of what is read; with {@code asOf} it is what a run that is resumed keeps to
     * @param inputs a digest of what else decides what is written
     */
    record Undertaking(String command, Call call, Optional<Instant> asOf, Optional<String> snapshot, String inputs) {
        Undertaking {
            requireNonNull(command);
            requireNonNull(call);
            requireNonNull(asOf);
            requireNonNull(snapshot);
            requireNonNull(inputs);
        }
    }

    interface Work<T> {
        Ended<T> in(RunLog log) throws IOException;
    }

    /** @param together what is written in the transaction that ends the run */
    record Ended<T>(T result, int exitCode, RunEntry.Counts counts, Together together) {
        Ended(T result, int exitCode, RunEntry.Counts counts) {
            this(result, exitCode, counts, transaction -> {});
        }
    }

    interface Together {
        void in(Transaction transaction) throws IOException;
    }

    /** Does the work between its entry and its end; when it is interrupted, nothing is noted but that it began. */
    <T> T noted(Undertaking undertaking, Work<T> work) throws IOException {
        return noted(entry(undertaking), work);
    }

    /** The same under an id of its own, with which a run that was begun before goes on. */
    <T> T noted(String id, Undertaking undertaking, Work<T> work) throws IOException {
        return noted(entry(id, around.clock().instant(), undertaking), work);
    }

    private <T> T noted(RunEntry entry, Work<T> work) throws IOException {
        try (RunLog log = runs.begin(entry)) {
            try {
                Ended<T> ended = work.in(log);
                Instant now = around.clock().instant();
                store.write(transaction -> {
                    log.done(transaction, ended.exitCode(), ended.counts(), now);
                    ended.together().in(transaction);
                    return entry;
                });
                return ended.result();
            } catch (InterruptedIOException | StaleClaimException notOursToEnd) {
                throw notOursToEnd;
            } catch (IOException | RuntimeException | Error stopped) {
                stop(log, stopped);
                throw stopped;
            }
        }
    }

    private void stop(RunLog log, Throwable why) {
        try {
            log.stopped(exitCode(why), around.clock().instant());
        } catch (IOException fullToo) {
            // then it counts as interrupted, which is as good
            why.addSuppressed(fullToo);
        }
    }

    private static int exitCode(Throwable why) {
        if (why instanceof StoppedException stopped) {
            return stopped.reason().exitCode();
        }
        return why instanceof IOException ? StopReason.INPUT_OUTPUT.exitCode() : OUR_MISTAKE;
    }

    private RunEntry entry(Undertaking undertaking) throws IOException {
        Optional<String> resumed = undertaking.call().resumes();
        return resumed.isPresent() ? again(resumed.get(), undertaking) : fresh(undertaking);
    }

    /** Looked up again, because between finding it and holding the folder another run may have finished it. */
    private RunEntry again(String id, Undertaking undertaking) throws IOException {
        RunEntry run = runs.interrupted(undertaking.command())
                .filter(last -> last.id().equals(id))
                .orElseThrow(() -> wrong("Run " + id + " is no longer the last one, or was finished meanwhile."
                        + " \"registrar runs list\" shows them all."));
        if (!run.inputs().equals(undertaking.inputs())) {
            throw wrong(
                    "The settings, the templates, the list of learners or the program are not as they were when run "
                            + id + " began. Run without --resume to begin anew.");
        }
        return entry(run.id(), run.started(), undertaking);
    }

    private RunEntry fresh(Undertaking undertaking) {
        Instant now = around.clock().instant();
        return entry(newId(undertaking.command(), now), now, undertaking);
    }

    static String newId(String command, Instant now) {
        byte[] chance = new byte[2];
        new SecureRandom().nextBytes(chance);
        return IN_ID.format(now) + "-" + command + "-" + HexFormat.of().formatHex(chance);
    }

    private RunEntry entry(String id, Instant started, Undertaking undertaking) {
        List<String> arguments = undertaking.call().arguments().stream()
                .map(argument -> SIGNED_IN.matcher(argument).replaceAll("//"))
                .toList();
        return new RunEntry(
                id,
                undertaking.command(),
                arguments,
                undertaking.call().folder(),
                Machine.user(),
                self,
                undertaking.inputs(),
                RunEntry.State.RUNNING,
                started,
                Optional.empty(),
                undertaking.asOf(),
                undertaking.snapshot(),
                Optional.empty(),
                RunEntry.Counts.NONE);
    }

    private static StoppedException wrong(String message) {
        return new StoppedException(StopReason.USAGE, message);
    }
}
