package registrar.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.failure.StoppedException;
import registrar.learner.Progress;
import registrar.mail.EmailAddress;
import registrar.schedule.Troubles.Silence;
import registrar.store.firing.Firing;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/** Schedules in memory; it remembers what was asked of it. */
final class RecordingDesk implements ScheduleDesk {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final EmailAddress ANN = new EmailAddress("ann@acme.example");

    private final List<String> deeds = new ArrayList<>();
    private List<Planned> schedules = List.of();
    private List<Firing> firings = List.of();
    private List<OutboxEntry> mails = List.of();
    private List<Silence> silent = List.of();
    private List<String> outside = List.of();
    private Fired.Kind kind = Fired.Kind.CARRIED_OUT;

    RecordingDesk planning(Planned... planned) {
        schedules = List.of(planned);
        return this;
    }

    RecordingDesk logging(Firing... log) {
        firings = List.of(log);
        return this;
    }

    RecordingDesk mailing(OutboxEntry... outbox) {
        mails = List.of(outbox);
        return this;
    }

    RecordingDesk missing(Silence... silences) {
        silent = List.of(silences);
        return this;
    }

    RecordingDesk refusing(String... addresses) {
        outside = List.of(addresses);
        return this;
    }

    RecordingDesk ending(Fired.Kind how) {
        kind = how;
        return this;
    }

    List<String> deeds() {
        return deeds;
    }

    @Override
    public ZoneId zone() {
        return BERLIN;
    }

    @Override
    public List<Planned> list() {
        return schedules;
    }

    @Override
    public Planned show(String name, int instants) throws IOException {
        return schedules.stream()
                .filter(planned -> planned.schedule().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static StoppedException unknown(String name) {
        return Usage.wrong("There is no schedule \"" + name + "\".");
    }

    @Override
    public Fired run(String name, boolean extra, Progress progress) {
        deeds.add("run " + name + (extra ? " now" : ""));
        return new Fired(kind, firings.stream().findFirst(), mails);
    }

    @Override
    public Rehearsed rehearse(String name, Progress progress, Consumer<Rehearsed.Mail> told) {
        deeds.add("rehearse " + name);
        told.accept(new Rehearsed.Mail(
                ANN, "acme", true, 58, List.of(new Rehearsed.File("roster_2026-11-30.xlsx", 31_000))));
        told.accept(new Rehearsed.Mail(ANN, "", false, 0, List.of()));
        return new Rehearsed(Instant.parse("2026-11-30T06:00:00Z"), "20261130T055900Z-1f3a9c2e", 1, 58, 2);
    }

    @Override
    public Previewed preview(String name, Consumer<Previewed.Part> told) {
        told.accept(new Previewed.Part(ANN, "acme", 1234));
        told.accept(new Previewed.Part(ANN, "", 2));
        return new Previewed(
                RecordingRegistrar.entry(true),
                1240,
                1,
                4,
                List.of("ben: no client"),
                List.of("line 3: acne"),
                outside);
    }

    @Override
    public List<Silence> check() {
        return silent;
    }

    @Override
    public List<Firing> log(Optional<String> name, int most) {
        return firings.stream().limit(most).toList();
    }

    @Override
    public void pause(String name, String reason) throws IOException {
        deeds.add("pause " + show(name, 0).schedule().name() + ": " + reason);
    }

    @Override
    public void resume(String name) throws IOException {
        deeds.add("resume " + show(name, 0).schedule().name());
    }

    @Override
    public List<OutboxEntry> mails(Optional<MailState> state, int most) {
        return mails.stream()
                .filter(mail -> state.isEmpty() || state.get() == mail.state())
                .limit(most)
                .toList();
    }

    @Override
    public OutboxEntry retry(String key) {
        deeds.add("retry " + key);
        return mails.get(0);
    }

    @Override
    public OutboxEntry drop(String key) {
        deeds.add("drop " + key);
        return mails.get(0);
    }

    @Override
    public void serve(Consumer<Serving> told) {
        deeds.add("serve");
        Optional<Serving.Next> next = schedules.stream()
                .findFirst()
                .map(planned ->
                        new Serving.Next(planned.schedule(), planned.next().get(0)));
        told.accept(new Serving(schedules.size(), next));
    }

    @Override
    public void close() {
        deeds.add("close");
    }
}
