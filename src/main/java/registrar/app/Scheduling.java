package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.cli.ExportOrder;
import registrar.cli.Fired;
import registrar.cli.Planned;
import registrar.cli.Previewed;
import registrar.cli.Rehearsed;
import registrar.cli.ScheduleDesk;
import registrar.cli.Serving;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Progress;
import registrar.schedule.HeldException;
import registrar.schedule.Ran;
import registrar.schedule.Rounds;
import registrar.schedule.Schedule;
import registrar.schedule.Troubles;
import registrar.schedule.Watch;
import registrar.store.Store;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.ScheduleState;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/** The schedules of the settings, with what the store knows of them. */
final class Scheduling implements ScheduleDesk {
    private static final List<FiringState> ANY = List.of(FiringState.values());

    private final Premises premises;
    private final Surroundings around;
    private Optional<Delivery> delivery = Optional.empty();
    private Optional<Ending> ending = Optional.empty();

    private Scheduling(Premises premises, Surroundings around) {
        this.premises = premises;
        this.around = around;
    }

    static Scheduling at(ExportOrder.Place place, Surroundings around) throws IOException {
        return new Scheduling(Premises.of(place, around), requireNonNull(around));
    }

    @Override
    public ZoneId zone() {
        return premises.zone();
    }

    @Override
    public List<Planned> list() throws IOException {
        var all = new ArrayList<Planned>();
        for (Schedule schedule : premises.settings().schedules()) {
            all.add(planned(schedule, 1));
        }
        return all;
    }

    @Override
    public Planned show(String name, int instants) throws IOException {
        return planned(premises.settings().schedule(name), instants);
    }

    private Planned planned(Schedule schedule, int instants) throws IOException {
        Optional<Delivery> kept = existing();
        Optional<ScheduleState> state =
                kept.isPresent() ? kept.get().firings().state(schedule.name()) : Optional.empty();
        boolean paused = state.flatMap(ScheduleState::pause).isPresent();
        Optional<Firing> last = kept.isPresent() ? kept.get().firings().newest(schedule.name(), ANY) : Optional.empty();
        return new Planned(schedule, state, paused ? List.of() : next(schedule, instants), last);
    }

    private List<Instant> next(Schedule schedule, int instants) {
        return next(schedule, around.clock().instant(), instants);
    }

    static List<Instant> next(Schedule schedule, Instant now, int instants) {
        var next = new ArrayList<Instant>();
        Optional<Instant> one = Optional.of(now);
        while (next.size() < instants) {
            one = one.flatMap(after -> schedule.when().next(after, schedule.zone(), schedule.holidays()));
            if (one.isEmpty()) {
                return next;
            }
            next.add(one.get());
        }
        return next;
    }

    @Override
    public Fired run(String name, boolean extra, Progress progress) throws IOException {
        Schedule schedule = premises.settings().schedule(name);
        Rounds rounds = made().rounds(Waiting.A_MOMENT, progress);
        try {
            Ran ran = extra ? rounds.runNow(schedule) : rounds.runDue(schedule);
            made().postman().deliver();
            List<OutboxEntry> mails = ran.firing().isPresent()
                    ? made().outbox().batch(ran.firing().get().key())
                    : List.of();
            return new Fired(Fired.Kind.valueOf(ran.kind().name()), ran.firing(), mails);
        } catch (HeldException byAnother) {
            throw byAnother.stopped();
        } catch (IOException wentWrong) {
            tellOf(wentWrong);
            throw wentWrong;
        }
    }

    /** The mails that tell of it are to go out now, because nobody may come by later; that they cannot is not the point. */
    private void tellOf(IOException wentWrong) {
        try {
            made().postman().deliver();
        } catch (IOException cannot) {
            wentWrong.addSuppressed(cannot);
        }
    }

    @Override
    public List<Troubles.Silence> check() throws IOException {
        if (premises.settings().schedules().isEmpty()) {
            return List.of();
        }
        // makes the store when there is none: from the first look on, what nobody carries out is missed
        List<Troubles.Silence> silences =
                new Watch(made().store()).silences(premises.settings().schedules(), made().now());
        if (!silences.isEmpty()) {
            new MailTroubles(made()).silent(silences);
            made().postman().deliver();
        }
        return silences;
    }

    @Override
    public void serve(Consumer<Serving> told) throws IOException {
        ending = Optional.of(Ending.watch());
        new Service(made()).run(ending.get(), told);
    }

    @Override
    public Rehearsed rehearse(String name, Progress progress, Consumer<Rehearsed.Mail> told) throws IOException {
        Schedule schedule = premises.settings().schedule(name);
        try {
            return new Rehearsing(made(), schedule, told).rehearse(progress);
        } catch (HeldException byAnother) {
            throw byAnother.stopped();
        }
    }

    @Override
    public Previewed preview(String name, Consumer<Previewed.Part> told) throws IOException {
        Schedule schedule = premises.settings().schedule(name);
        Store store = existing()
                .orElseThrow(() -> wrong("Expected a snapshot to preview from, found no store yet. \"registrar fetch\""
                        + " makes it and takes the first one."))
                .store();
        return new Previewing(schedule, premises.settings(), told).of(store, premises);
    }

    @Override
    public List<Firing> log(Optional<String> name, int most) throws IOException {
        if (existing().isEmpty()) {
            return List.of();
        }
        List<Firing> firings = existing().get().firings().list(name, most);
        if (firings.isEmpty() && name.isPresent()) {
            premises.settings().schedule(name.get());
        }
        return firings;
    }

    @Override
    public void pause(String name, String reason) throws IOException {
        Schedule schedule = premises.settings().schedule(name);
        made().firings().pause(schedule.name(), new ScheduleState.Pause(made().now(), Machine.user(), reason));
    }

    @Override
    public void resume(String name) throws IOException {
        Schedule schedule = premises.settings().schedule(name);
        made().firings().resume(schedule.name(), made().now());
    }

    @Override
    public List<OutboxEntry> mails(Optional<MailState> state, int most) throws IOException {
        return existing().isPresent() ? existing().get().outbox().list(state, most) : List.of();
    }

    @Override
    public OutboxEntry retry(String key) throws IOException {
        OutboxEntry mail = mail(key);
        if (!made().outbox().retry(mail.key(), made().now())) {
            throw wrong("Expected a mail that failed or of which nothing is known, found " + mail.key() + " in state "
                    + mail.state() + ". \"registrar outbox list\" shows them all.");
        }
        made().outbox().free();
        return mail(mail.key());
    }

    @Override
    public OutboxEntry drop(String key) throws IOException {
        OutboxEntry mail = mail(key);
        if (!made().outbox().drop(mail.key(), made().now())) {
            throw wrong("Expected a mail that was not sent, found " + mail.key() + " in state " + mail.state() + ".");
        }
        return mail(mail.key());
    }

    private OutboxEntry mail(String key) throws IOException {
        Optional<OutboxEntry> mail = existing().isPresent() && !key.isBlank()
                ? existing().get().outbox().find(key)
                : Optional.empty();
        return mail.orElseThrow(() -> wrong("Expected the key of one mail, or its beginning, found \"" + key
                + "\", which is none's or that of several. \"registrar outbox list\" shows them."));
    }

    /** Opened already, or to be opened because there is a store. */
    private Optional<Delivery> existing() throws IOException {
        return delivery.isPresent() || Store.exists(premises.store()) ? Optional.of(made()) : Optional.empty();
    }

    private Delivery made() throws IOException {
        if (delivery.isEmpty()) {
            delivery = Optional.of(Delivery.open(premises, around));
        }
        return delivery.get();
    }

    private static StoppedException wrong(String message) {
        return new StoppedException(StopReason.USAGE, message);
    }

    @Override
    public void close() throws IOException {
        try {
            if (delivery.isPresent()) {
                delivery.get().close();
            }
        } finally {
            ending.ifPresent(Ending::close);
        }
    }
}
