package registrar.schedule;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import registrar.schedule.Schedule.Misfire;
import registrar.schedule.Troubles.Silence;
import registrar.store.Store;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;
import registrar.store.firing.ScheduleState;
import registrar.store.outbox.MailState;
import registrar.store.outbox.Outbox;
import registrar.store.outbox.OutboxEntry;

/** Compares what should have gone out with what did, asking nobody who should have sent it. */
public final class Watch {
    private static final Set<FiringState> SETTLED =
            EnumSet.of(FiringState.DONE, FiringState.EMPTY, FiringState.SKIPPED);
    private static final Duration SHORT_PAUSE = Duration.ofMinutes(5);
    private static final Set<MailState> SAID = EnumSet.of(MailState.SENT, MailState.DROPPED);

    private final Firings firings;
    private final Outbox outbox;

    public Watch(Store store) {
        this.firings = new Firings(requireNonNull(store));
        this.outbox = new Outbox(store);
    }

    /**
     * Schedules of which the newest instant that is late by now was not carried out, or its mails are not all sent, and
     * what has stopped all mail. Those that are paused are not silent: they said so.
     *
     * @param now by the store's clock
     */
    public List<Silence> silences(List<Schedule> schedules, Instant now) throws IOException {
        List<Silence> found = new ArrayList<>();
        for (Schedule schedule : schedules) {
            silence(schedule, now).ifPresent(found::add);
        }
        stopped(now).ifPresent(found::add);
        return found;
    }

    /** All mail, while it waits for more than one of the short pauses that servers ask for. */
    private Optional<Silence> stopped(Instant now) throws IOException {
        if (outbox.waiting() == 0) {
            return Optional.empty();
        }
        return outbox.lane()
                .filter(lane -> lane.isHeld(now)
                        && Duration.between(lane.since(), lane.until()).compareTo(SHORT_PAUSE) > 0)
                .map(lane -> new Silence(
                        Silence.ALL_MAIL,
                        Silence.ALL_MAIL + "@" + lane.since(),
                        lane.since(),
                        "Mail has stopped: " + lane.reason()));
    }

    /** Those that are paused, and why. */
    public List<ScheduleState> paused(List<Schedule> schedules, Instant now) throws IOException {
        List<ScheduleState> found = new ArrayList<>();
        for (Schedule schedule : schedules) {
            Optional.of(firings.seen(schedule.name(), now))
                    .filter(state -> state.pause().isPresent())
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Silence> silence(Schedule schedule, Instant now) throws IOException {
        ScheduleState state = firings.seen(schedule.name(), now);
        Optional<Instant> due = new Agenda(schedule).newest(state.firstSeen(), now.minus(schedule.late()));
        if (state.pause().isPresent() || due.isEmpty()) {
            return Optional.empty();
        }
        Optional<Firing> firing = answer(schedule, due.get(), now);
        String key = firing.map(Firing::key).orElse(Firing.key(schedule.name(), due.get()));
        Optional<String> reason = firing.isEmpty()
                ? Optional.of(
                        "It was never begun. Is `registrar serve` running, or does cron call `registrar schedule run "
                                + schedule.name() + "`?")
                : reason(firing.get());
        return reason.map(said -> new Silence(schedule.name(), key, due.get(), said));
    }

    /** The firing of this instant; or of a newer one, where that stands for those before it. */
    private Optional<Firing> answer(Schedule schedule, Instant due, Instant now) throws IOException {
        if (schedule.misfire() != Misfire.EACH) {
            List<Instant> over = firings.settled(schedule.name(), due.minusMillis(1), now);
            for (int i = over.size() - 1; i >= 0; i--) {
                Optional<Firing> newer = firings.find(Firing.key(schedule.name(), over.get(i)));
                if (newer.filter(firing -> SETTLED.contains(firing.state())).isPresent()) {
                    return newer;
                }
            }
        }
        return firings.find(Firing.key(schedule.name(), due));
    }

    private Optional<String> reason(Firing firing) throws IOException {
        String note = firing.note().map(said -> ": " + said).orElse("");
        return switch (firing.state()) {
            case DONE -> mails(firing);
            case EMPTY, SKIPPED -> Optional.empty();
            case RUNNING ->
                Optional.of("It was begun at " + firing.started().truncatedTo(SECONDS) + " by " + firing.holder()
                        + ", who was last heard of at " + firing.beat().truncatedTo(SECONDS)
                        + ", and is not done. If that process is gone: `registrar schedule run " + firing.schedule()
                        + "`");
            case FAILED ->
                Optional.of("It failed" + note
                        + firing.again()
                                .map(at -> " (tried again at " + at.truncatedTo(SECONDS) + ")")
                                .orElse(""));
            case GIVEN_UP ->
                Optional.of("It was given up" + note + ". When that is put right: `registrar schedule run "
                        + firing.schedule() + "`");
        };
    }

    private Optional<String> mails(Firing firing) throws IOException {
        List<OutboxEntry> unsent = outbox.batch(firing.key()).stream()
                .filter(mail -> !SAID.contains(mail.state()))
                .toList();
        return unsent.stream()
                .findFirst()
                .map(first ->
                        reason(first) + (unsent.size() > 1 ? " (and " + (unsent.size() - 1) + " more mails)" : ""));
    }

    private static String reason(OutboxEntry mail) {
        String reply = mail.reply().map(said -> ": " + said).orElse("");
        return switch (mail.state()) {
            case FAILED -> "The mail to " + mail.recipient() + " was refused" + reply + ". See `registrar outbox list`";
            case UNKNOWN ->
                "Nobody answered whether the mail to " + mail.recipient()
                        + " was taken. Ask them, then `registrar outbox retry` or `drop` with " + mail.key();
            default ->
                "The mail to " + mail.recipient() + " has waited since "
                        + mail.created().truncatedTo(SECONDS) + reply;
        };
    }
}
