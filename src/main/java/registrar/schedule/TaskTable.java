package registrar.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import registrar.store.Store;

/**
 * The two tables of tasks, with a scheduler for each: schedules and housekeeping have threads of their own, so that a
 * backlog of the one does not hold up the other.
 */
enum TaskTable {
    SCHEDULES("scheduled_tasks"),
    HOUSEKEEPING("housekeeping_tasks");

    /** The alarm clock of a dead process is to ring again before the firing that it held may be taken over. */
    private static final int TWICE_AS_FAST = 2;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 8;
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final String table;

    TaskTable(String table) {
        this.table = table;
    }

    Scheduler scheduler(Store store, String holder, InstantSource clock, Rhythm rhythm, int threads, Task<?> task) {
        SchedulerBuilder builder = Scheduler.create(store.connections(), List.of(task))
                .tableName(table)
                .threads(threads)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(holder))
                .serializer(new NoTaskData())
                .pollingInterval(rhythm.poll())
                .heartbeatInterval(rhythm.beat().dividedBy(TWICE_AS_FAST))
                .missedHeartbeatsLimit(rhythm.missed())
                .shutdownMaxWait(rhythm.grace())
                .failureLogging(LogLevel.WARN, false)
                .deleteUnresolvedAfter(NEVER);
        return pickingNothingAhead(store, builder).build();
    }

    /** What is picked while no thread is free would be run a second time after this process was taken for dead. */
    private static SchedulerBuilder pickingNothingAhead(Store store, SchedulerBuilder builder) {
        return store.isFile()
                ? builder.jdbcCustomization(new SqliteJdbcCustomization()).pollUsingFetch(0.5, 1.0)
                : builder.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                        .pollUsingLockAndFetch(0.5, 1.0);
    }

    /** Tried again after a second, then two, four and so on up to some minutes: the store is away, or we are wrong. */
    static FailureHandler<Void> backOff(InstantSource clock) {
        return (complete, operations) -> {
            int failures = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
            operations.reschedule(complete, clock.instant().plus(FIRST_WAIT.multipliedBy(1L << failures)));
        };
    }
}
