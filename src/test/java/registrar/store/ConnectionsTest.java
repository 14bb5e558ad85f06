package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** What other libraries are given of the store, and what becomes of connections that the server ends. */
final class ConnectionsTest extends StoreCase {
    private static final Instant SEVEN = Instant.parse("2026-11-30T07:00:00.123Z");
    private static final String ITSELF = "SELECT pg_backend_pid() AS n";
    private static final String NOTE = "INSERT INTO tenant (only_one, identity) VALUES (1, 'acme')";

    private long notes() throws IOException {
        return store.read(t -> t.number("SELECT count(*) AS n FROM tenant"));
    }

    private static void tell(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsWrittenThroughAConnectionIsInTheStore() throws IOException, SQLException {
        try (Connection connection = store.connections().getConnection()) {
            tell(connection, NOTE);
        }
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void whoGivesAConnectionBackUnfinishedLeavesNothingToTheNext() throws IOException, SQLException {
        try (Connection connection = store.connections().getConnection()) {
            connection.setAutoCommit(false);
            tell(connection, NOTE);
        }
        try (Connection next = store.connections().getConnection()) {
            assertThat(next.getAutoCommit()).isTrue();
        }
        assertThat(notes()).isZero();
        store.write(t -> t.update(NOTE));
    }

    @Test
    void aConnectionThatWasGivenBackIsNoGoodAnyMore() throws SQLException {
        Connection connection = store.connections().getConnection();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    }

    @Test
    void thereAreNoneAfterTheStoreIsClosed() throws IOException {
        store.close();
        assertThatThrownBy(() -> store.connections().getConnection()).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduled_tasks", "housekeeping_tasks"})
    void dbSchedulerFindsItsColumns(String table) {
        OneTimeTask<Void> task = Tasks.oneTime("post").execute((instance, context) -> {});
        SchedulerClient client = SchedulerClient.Builder.create(store.connections(), task)
                .tableName(table)
                .enablePriority()
                .build();

        assertThat(client.scheduleIfNotExists(task.instance("a"), SEVEN)).isTrue();
        assertThat(client.scheduleIfNotExists(task.instance("a"), SEVEN)).isFalse();
        assertThat(client.reschedule(task.instance("a"), SEVEN.plusSeconds(1))).isTrue();

        Optional<ScheduledExecution<Object>> told = client.getScheduledExecution(task.instance("a"));
        assertThat(told).map(ScheduledExecution::getExecutionTime).contains(SEVEN.plusSeconds(1));
    }

    @Test
    void theClockIsTheServersWhereThereIsOne() throws IOException {
        Clock wrong = Clock.fixed(SEVEN.minus(Duration.ofDays(9_000)), ZoneOffset.UTC);

        Instant now = store.now(wrong);

        if (kept == Kept.SQLITE) {
            assertThat(now).isEqualTo(wrong.instant());
        } else {
            assertThat(now).isAfter(wrong.instant().plus(Duration.ofDays(1_000)));
        }
    }

    @Test
    void aServerThatWasStartedAnewIsWrittenToAndReadFromAgain() throws IOException, SQLException {
        store.write(t -> t.update(NOTE));
        endConnections();

        assertThat(store.<Integer>write(t -> t.update("UPDATE tenant SET identity = 'other'")))
                .isEqualTo(1);
        assertThat(notes()).isEqualTo(1);
        try (Connection fresh = store.connections().getConnection()) {
            tell(fresh, "SELECT 1");
        }
    }

    @Test
    void aFetchIsOverWhenTheServerWasStartedAnew() throws IOException, SQLException {
        store.claimFetch();
        endConnections();

        if (kept == Kept.POSTGRESQL) {
            assertThatThrownBy(() -> store.write(t -> t.update(NOTE)))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.TRY_LATER));
            another().claimFetch();
        }
        store.releaseFetch();
        store.write(t -> t.update(NOTE));
        assertThat(notes()).isEqualTo(1);
    }

    /** As a server does that goes down: of the writer, a reader and one that was lent. A file has none to end. */
    private void endConnections() throws IOException, SQLException {
        if (kept == Kept.POSTGRESQL) {
            List<Long> all = new ArrayList<>();
            all.add(store.write(t -> t.number(ITSELF)));
            all.add(store.read(t -> t.number(ITSELF)));
            try (Connection lent = store.connections().getConnection();
                    Statement statement = lent.createStatement();
                    ResultSet row = statement.executeQuery(ITSELF)) {
                row.next();
                all.add(row.getLong(1));
            }
            Store other = another();
            for (long each : all) {
                other.write(t -> t.first(row -> row.flag("n"), "SELECT pg_terminate_backend(?)::int AS n", (int) each));
            }
        }
    }

    @Test
    void writesBesideAnotherThreadWhereTheDataBaseLetsItBe() throws IOException {
        if (kept == Kept.POSTGRESQL) {
            store.write(t -> store.<Integer>writeBeside(u -> u.update(NOTE)));
        } else {
            store.<Integer>writeBeside(u -> u.update(NOTE));
        }
        assertThat(notes()).isEqualTo(1);
    }
}
