package registrar.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.store.Store;

/**
 * Wakes {@link Rounds} when a schedule is due, and does chores, until it is closed. A task in the store's tables is an
 * alarm clock and no more: what is carried out is decided by the firings, so one that rings late, twice or on two machines
 * does no harm (docs/schedules.md).
 */
public final class Timekeeper implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final String SCHEDULE = "schedule";
    private static final String CHORE = "chore";
    private static final Duration NOT_OURS = Duration.ofMinutes(1);

    private final Rounds rounds;
    private final InstantSource clock;
    private final Map<String, Schedule> schedules;
    private final Map<String, Chore> chores;
    private final Scheduler forSchedules;
    private final Scheduler forChores;
    private final ScheduledExecutorService rollCall = Executors.newSingleThreadScheduledExecutor(Timekeeper::daemon);

    private Timekeeper(Store store, String holder, Rounds rounds, List<Schedule> schedules, List<Chore> chores) {
        this.rounds = rounds;
        this.clock = rounds.clock();
        this.schedules = byName(schedules, Schedule::name);
        this.chores = byName(chores, Chore::name);
        this.forSchedules =
                TaskTable.SCHEDULES.scheduler(store, holder, clock, rounds.rhythm(), 1, task(SCHEDULE, this::ring));
        this.forChores = TaskTable.HOUSEKEEPING.scheduler(
                store, holder, clock, rounds.rhythm(), Math.max(1, chores.size()), task(CHORE, this::clean));
    }

    /**
     * Begins to look after these, on threads of its own.
     *
     * @param chores each has a thread, so that none waits for another
     * @throws IOException when the store cannot be asked
     */
    public static Timekeeper start(Store store, Rounds rounds, List<Schedule> schedules, List<Chore> chores)
            throws IOException {
        Timekeeper timekeeper = new Timekeeper(store, rounds.holder(), rounds, schedules, chores);
        try {
            timekeeper.start();
        } catch (UncheckedIOException away) {
            throw away.getCause();
        }
        return timekeeper;
    }

    private void start() {
        forget(forSchedules, SCHEDULE, schedules);
        forget(forChores, CHORE, chores);
        Instant now = clock.instant();
        schedules.keySet().forEach(name -> wake(forSchedules, SCHEDULE, name, now));
        chores.keySet().forEach(name -> wake(forChores, CHORE, name, now));
        forSchedules.start();
        forChores.start();
        rollCall.scheduleWithFixedDelay(this::callRoll, 1, 1, TimeUnit.MINUTES);
    }

    /** What the settings do not know any more has no alarm clock any more. */
    private static void forget(Scheduler scheduler, String task, Map<String, ?> known) {
        for (ScheduledExecution<Object> each : scheduler.getScheduledExecutions()) {
            TaskInstanceId id = each.getTaskInstance();
            if (id.getTaskName().equals(task) && !known.containsKey(id.getId()) && !each.isPicked()) {
                LOG.info("{} {} is not in the settings any more", task, id.getId());
                quietly(() -> scheduler.cancel(id));
            }
        }
    }

    /** Sets an alarm clock to this moment, if it would ring later or is missing; one that rings is let alone. */
    private void wake(Scheduler scheduler, String task, String name, Instant at) {
        TaskInstanceId id = TaskInstanceId.of(task, name);
        Optional<ScheduledExecution<Object>> known = scheduler.getScheduledExecution(id);
        if (known.isEmpty()) {
            scheduler.scheduleIfNotExists(new TaskInstance<Void>(task, name), at);
        } else if (!known.get().isPicked() && known.get().getExecutionTime().isAfter(at)) {
            quietly(() -> scheduler.reschedule(id, at));
        }
    }

    /** Another process got there first. */
    private static void quietly(Runnable change) {
        try {
            change.run();
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException done) {
            LOG.debug("Nothing to change", done);
        }
    }

    /** Alarm clocks that were lost, or were set by settings of before, are set again. */
    private void callRoll() {
        try {
            Instant now = clock.instant();
            schedules.forEach((name, schedule) -> wake(forSchedules, SCHEDULE, name, rounds.next(schedule, now)));
            chores.forEach((name, chore) -> wake(forChores, CHORE, name, now.plus(chore.every())));
        } catch (RuntimeException away) {
            LOG.warn("The roll could not be called: {}", away.getMessage());
        }
    }

    private CustomTask<Void> task(String name, Function<String, Instant> deed) {
        return Tasks.custom(name, Void.class)
                .onFailure(TaskTable.backOff(clock))
                .execute((instance, context) -> again(deed.apply(instance.getId())));
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    private Instant ring(String name) {
        Schedule schedule = schedules.get(name);
        if (schedule == null) {
            return clock.instant().plus(NOT_OURS);
        }
        try {
            return rounds.go(schedule);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private Instant clean(String name) {
        Chore chore = chores.get(name);
        if (chore == null) {
            return clock.instant().plus(NOT_OURS);
        }
        try {
            chore.deed().run();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
        return clock.instant().plus(chore.every());
    }

    /**
     * Begins nothing any more, lets what runs go on for the rhythm's grace, then interrupts it. What is interrupted is taken
     * over by the next process.
     */
    @Override
    public void close() {
        rounds.close();
        rollCall.shutdownNow();
        Thread other = new Thread(forChores::stop, "stop-chores");
        other.start();
        forSchedules.stop();
        try {
            other.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable deed) {
        Thread thread = new Thread(deed, "roll-call");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream()
                .collect(Collectors.toMap(
                        name,
                        each -> each,
                        (one, other) -> {
                            throw new IllegalArgumentException("Two of one name");
                        },
                        LinkedHashMap::new));
    }
}
