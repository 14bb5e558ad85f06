package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.cli.Serving;
import registrar.failure.StoppedException;
import registrar.learner.Progress;
import registrar.mail.MailSettings;
import registrar.mail.Postman;
import registrar.schedule.Chore;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.schedule.Slicer;
import registrar.schedule.Timekeeper;
import registrar.schedule.Troubles;
import registrar.schedule.Watch;
import registrar.store.firing.ScheduleState;

/** The program that stays: it carries out schedules, sends mails, and looks for what did not go out. */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration POST = Duration.ofSeconds(2);
    private static final Duration WATCH = Duration.ofMinutes(1);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Delivery delivery;
    private final List<Schedule> schedules;

    Service(Delivery delivery) {
        this.delivery = requireNonNull(delivery);
        this.schedules = delivery.premises().settings().schedules();
    }

    /** Returns when the process or this thread is asked to end. */
    void run(Ending ending, Consumer<Serving> told) throws IOException {
        Logging.warnings(delivery.around().err());
        MailSettings mail = delivery.mail();
        warnOfFiles(mail);
        try (Closeable keeper = Timekeeper.start(
                delivery.store(), delivery.rounds(PATIENCE, Progress.SILENT), schedules, chores(delivery.postman()))) {
            requireNonNull(keeper);
            told.accept(new Serving(schedules.size(), next()));
            ending.await();
        } catch (InterruptedException asksToo) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Chore> chores(Postman postman) {
        var watch = new Watch(delivery.store());
        var troubles = new MailTroubles(delivery);
        return List.of(
                new Chore("post", POST, postman::deliver),
                new Chore("watch", WATCH, () -> {
                    List<Troubles.Silence> silences = watch.silences(schedules, delivery.now());
                    if (!silences.isEmpty()) {
                        troubles.silent(silences);
                    }
                }),
                new Chore(
                        "tidy",
                        TIDY,
                        () -> delivery.outbox().discardAbandoned(delivery.now().minus(DRAFTS_KEPT))));
    }

    /** Somebody may export the file anew before it is needed, so a mistake in it stops nothing yet. */
    private void warnOfFiles(MailSettings mail) throws IOException {
        for (Schedule schedule : schedules) {
            if (schedule.recipients() instanceof Recipients.Sliced sliced) {
                try {
                    Slicer.check(sliced, delivery.premises().settings().fields(), mail.allow());
                } catch (StoppedException wrong) {
                    LOG.warn("Schedule {}: {}", schedule.name(), wrong.getMessage());
                }
            }
        }
    }

    private Optional<Serving.Next> next() throws IOException {
        Instant now = delivery.around().clock().instant();
        var all = new ArrayList<Serving.Next>();
        for (Schedule schedule : schedules) {
            Optional<ScheduleState> state = delivery.firings().state(schedule.name());
            if (state.flatMap(ScheduleState::pause).isEmpty()) {
                Scheduling.next(schedule, now, 1).forEach(at -> all.add(new Serving.Next(schedule, at)));
            }
        }
        return all.stream().min(Comparator.comparing(Serving.Next::at));
    }
}
