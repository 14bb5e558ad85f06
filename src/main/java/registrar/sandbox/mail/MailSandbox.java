package registrar.sandbox.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The running stand-in for a mail server. It answers until it is closed. */
public final class MailSandbox implements AutoCloseable {
    /** The largest message it takes, in bytes as they are sent. */
    public static final int LARGEST = 25_000_000;

    /** Never another address: the sandbox is for this machine alone. */
    private static final String HOST = "127.0.0.1";

    private static final int MOST_CONNECTIONS = 50;
    private static final int SILENCE_MILLIS = 60_000;
    private static final String TOO_MANY = "421 Too many connections. Try again later.\r\n";

    private final ServerSocket server;
    private final MailFolder folder;
    private final ExecutorService workers = Executors.newCachedThreadPool(MailSandbox::worker);
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private MailSandbox(ServerSocket server, MailFolder folder) {
        this.server = requireNonNull(server);
        this.folder = requireNonNull(folder);
    }

    /**
     * @param port 0 takes a free one
     * @param folder for the messages; made when it is not there
     * @throws IOException when the port is taken or the folder cannot be made
     */
    public static MailSandbox start(int port, Path folder) throws IOException {
        MailFolder mails = MailFolder.open(folder);
        MailSandbox sandbox =
                new MailSandbox(new ServerSocket(port, MOST_CONNECTIONS, InetAddress.getByName(HOST)), mails);
        sandbox.workers.execute(sandbox::accept);
        return sandbox;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "mail sandbox");
        thread.setDaemon(true);
        return thread;
    }

    /** Where mail programs find it. */
    public URI url() {
        return URI.create("smtp://" + HOST + ":" + port());
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Where the messages are kept, as {@code 0001_<recipient>.eml}. */
    public Path folder() {
        return folder.path();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                // closed by the conversation
                Socket connection = server.accept();
                connections.add(connection);
                workers.execute(() -> converse(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            connection.setSoTimeout(SILENCE_MILLIS);
            if (connections.size() > MOST_CONNECTIONS) {
                connection.getOutputStream().write(TOO_MANY.getBytes(StandardCharsets.US_ASCII));
                return;
            }
            new Conversation(new Wire(connection), folder).hold();
        } catch (IOException gone) {
            // the other side left, or said nothing for too long; what it had begun is not kept
        } finally {
            connections.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
        workers.shutdown();
        try {
            // so that no draft is left behind
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
