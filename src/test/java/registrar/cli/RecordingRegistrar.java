package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.export.ExportSummary;
import registrar.learner.Progress;
import registrar.learner.Snapshot;
import registrar.report.Edition;
import registrar.report.Issuer;
import registrar.report.Tally;
import registrar.sink.Sink;
import registrar.store.Restored;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.UnknownLines;

/** Remembers orders and answers each with the same tally. */
final class RecordingRegistrar implements Registrar {
    private static final Instant TAKEN = Instant.parse("2026-11-23T12:00:00Z");

    private final List<ExportOrder> orders = new ArrayList<>();
    private final List<FetchOrder> fetches = new ArrayList<>();
    private Tally tally = new Tally(2, 2, 0, List.of(), List.of(), Map.of());
    private Optional<Exception> trouble = Optional.empty();
    private Optional<Interrupted> interrupted = Optional.empty();
    private RecordedRuns journal = new RecordedRuns(List.of(), List.of());
    private final List<String> copied = new ArrayList<>();
    private List<Checkup> checkups = List.of();
    private final List<SendOrder> sends = new ArrayList<>();
    private RecordingDesk desk = new RecordingDesk();
    private boolean verbose;

    RecordingRegistrar answering(Tally other) {
        tally = other;
        return this;
    }

    RecordingRegistrar failing(Exception why) {
        trouble = Optional.of(why);
        return this;
    }

    RecordingRegistrar resuming(Interrupted run) {
        interrupted = Optional.of(run);
        return this;
    }

    RecordingRegistrar journaling(RecordedRuns runs) {
        journal = runs;
        return this;
    }

    RecordingRegistrar scheduling(RecordingDesk other) {
        desk = other;
        return this;
    }

    List<SendOrder> sends() {
        return sends;
    }

    List<String> copied() {
        return copied;
    }

    List<ExportOrder> orders() {
        return orders;
    }

    List<FetchOrder> fetches() {
        return fetches;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public void log(boolean loud) {
        verbose = loud;
    }

    @Override
    public Exported export(ExportOrder order, Progress progress) throws IOException {
        orders.add(order);
        if (trouble.isPresent()) {
            fail(trouble.get());
        }
        var summary = new ExportSummary(
                order.report().key(),
                "acme.example",
                "abc",
                Optional.empty(),
                Snapshot.Requests.NONE,
                tally,
                2,
                0,
                List.of(new Sink.Stored("transcript_ada_2026-11-23.pdf", 31_000, "00ff")));
        Instant moment = Instant.parse("2026-11-23T12:00:00Z");
        var edition = new Edition(moment, ZoneId.of("Europe/Berlin"), Locale.US, Issuer.named("Acme"));
        return new Exported(summary, edition, Duration.ofSeconds(3), Optional.empty(), Optional.empty());
    }

    @Override
    public Explained why(WhyOrder order) throws IOException {
        throw new UnsupportedOperationException("Reasons are asked of the real program");
    }

    @Override
    public Fetched fetch(FetchOrder order, Progress progress) throws IOException {
        fetches.add(order);
        if (trouble.isPresent()) {
            fail(trouble.get());
        }
        return new Fetched(
                entry(true),
                true,
                Optional.of(entry(false)),
                tally.leftOut(),
                new UnknownLines(23, List.of(4, 17)),
                1,
                ZoneId.of("Europe/Berlin"),
                Duration.ofSeconds(3));
    }

    @Override
    public SnapshotList snapshots(ExportOrder.Place place) {
        return new SnapshotList(
                List.of(entry(false), entry(true)), ZoneId.of("Europe/Berlin"), TAKEN.plus(Duration.ofHours(3)));
    }

    static SnapshotEntry entry(boolean complete) {
        return new SnapshotEntry(
                "20261123T120000Z" + (complete ? "-1f3a9c2e" : ""),
                1,
                SnapshotEntry.Kind.INCREMENTAL,
                TAKEN,
                complete ? Optional.of(TAKEN) : Optional.empty(),
                TAKEN,
                40,
                3,
                1,
                new Snapshot.Requests(9, 1, 0),
                "acme.example");
    }

    @Override
    public Interrupted interrupted(ExportOrder.Place place, String command) throws IOException {
        return interrupted.orElseThrow(() -> Usage.wrong("There is nothing to resume."));
    }

    @Override
    public RunReader runs(ExportOrder.Place place) {
        return journal;
    }

    @Override
    public Forgotten forget(ExportOrder.Place place, String learner) {
        return new Forgotten(List.of(learner), 2, 0, 0, List.of());
    }

    @Override
    public void backup(ExportOrder.Place place, Path file) {
        copied.add("to " + file.getFileName());
    }

    @Override
    public Restored restore(ExportOrder.Place place, Path file) {
        copied.add("from " + file.getFileName());
        return new Restored(0, 0);
    }

    @Override
    public Sent send(SendOrder order, Progress progress) throws IOException {
        sends.add(order);
        return new Sent(
                export(order.export(), progress), "20261123T120000Z-roster-7c1e", desk.mails(Optional.empty(), 9));
    }

    @Override
    public ScheduleDesk schedules(ExportOrder.Place place) {
        return desk;
    }

    @Override
    public void doctor(DoctorOrder order, Consumer<Checkup> told) {
        checkups.forEach(told);
    }

    RecordingRegistrar finding(Checkup... found) {
        checkups = List.of(found);
        return this;
    }

    @Override
    public List<Path> demo(Path out, Progress progress, Consumer<Exported> told) {
        return List.of(out.resolve("summary/summary_2026-11-23.html"));
    }

    private static void fail(Exception why) throws IOException {
        if (why instanceof IOException world) {
            throw world;
        }
        throw (RuntimeException) why;
    }
}
