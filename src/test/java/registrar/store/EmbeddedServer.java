package registrar.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import registrar.setting.Secret;

/** A PostgreSQL from Maven's own jars, one for all tests of this process, with a schema for each test. */
public final class EmbeddedServer {
    private static final Logger CHATTER = Logger.getLogger("io.zonky.test.db.postgres.embedded");
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static EmbeddedPostgres server;
    private static IOException missing;

    private EmbeddedServer() {}

    /** A new, empty schema. Where no server runs the test is skipped, but fails where CI says that nothing may be. */
    public static StoreAddress.Server newSchema() {
        String schema = "test" + SCHEMAS.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (IOException notHere) {
            String said = "No PostgreSQL runs here: " + notHere.getMessage();
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(said, notHere);
            }
            Assumptions.abort(said);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return new StoreAddress.Server(
                Secret.of(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema));
    }

    private static synchronized EmbeddedPostgres server() throws IOException {
        if (missing != null) {
            throw missing;
        }
        if (server == null) {
            CHATTER.setLevel(Level.OFF);
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException | IllegalStateException notHere) {
                missing = new IOException(notHere.getMessage(), notHere);
                throw missing;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedServer::stop, "stop-postgres"));
        }
        return server;
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException stopsWithTheMachine) {
            // nothing of it is kept
        }
    }
}
