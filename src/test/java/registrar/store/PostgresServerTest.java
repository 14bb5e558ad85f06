package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.setting.Secret;

class PostgresServerTest {
    private String url;

    @BeforeEach
    void schema() {
        url = EmbeddedServer.newSchema().url().reveal();
    }

    private void tell(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(String url, StopReason reason, String part) {
        assertThatThrownBy(() -> Store.open(new StoreAddress.Server(Secret.of(url))))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(part)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void anotherProgramsTablesAreLeftAlone() throws SQLException {
        tell("CREATE TABLE recipe (name TEXT)");
        assertRefused(url, StopReason.SETTINGS, "another program's tables");
        tell("DROP TABLE recipe");
    }

    @Test
    void aNewerSchemaIsRefused() throws IOException, SQLException {
        Store.open(new StoreAddress.Server(Secret.of(url))).close();
        tell("UPDATE " + Schema.HISTORY + " SET version = '99'");
        assertRefused(url, StopReason.SETTINGS, "schema 99");
    }

    @Test
    void aDataBaseThatIsNotThereIsTold() {
        assertRefused(
                url.replace("/postgres?", "/nowhere?password=hidden&"),
                StopReason.SETTINGS,
                "nowhere on localhost does not exist");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        assertRefused("jdbc:postgresql://localhost:1/x?password=hidden", StopReason.TRY_LATER, "cannot be reached");
    }

    @Test
    void whatIsNoAddressIsTold() {
        assertRefused("postgres://hidden@host/x", StopReason.SETTINGS, "jdbc:postgresql://HOST/NAME");
    }
}
