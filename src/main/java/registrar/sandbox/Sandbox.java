package registrar.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running stand-in. It reads its samples when it starts and answers until it is closed. */
public final class Sandbox implements AutoCloseable {
    /** The API key the sandbox expects unless told otherwise. Everybody may know it. */
    public static final String KEY = "sandbox-key";

    /** Never another address: the sandbox is for this machine alone. */
    private static final String HOST = "127.0.0.1";

    static {
        // head and body leave in two packets, and without this the second waits 40 ms for the first's receipt
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService workers;
    private final Counters counters;
    private final SandboxTenant tenant;

    private Sandbox(HttpServer server, ExecutorService workers, Counters counters, SandboxTenant tenant) {
        this.server = server;
        this.workers = workers;
        this.counters = counters;
        this.tenant = tenant;
    }

    /** @throws IOException when the samples cannot be read or the port is taken */
    public static Sandbox start(SandboxSettings settings) throws IOException {
        Samples samples = Samples.read(settings.samples());
        boolean crowd = settings.learners() > 0;
        People people = crowd ? new SampleCrowd(samples, settings.learners()) : new SamplePeople(samples);
        SandboxTenant tenant =
                new SandboxTenant(people, crowd ? new CrowdHappenings(people) : new SampleHappenings(samples.events()));
        Counters counters = new Counters();
        Gate gate = new Gate(
                settings,
                settings.limit().map(limit -> new RequestLimiter(limit, Clock.systemUTC())),
                new Routes(
                        new Tenant(settings.dialect(), tenant::people, samples),
                        new EventLists(settings.dialect(), tenant.happenings(), settings.refusedFeeds())),
                counters,
                tenant);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), settings.port()), 0);
        ExecutorService workers = Executors.newCachedThreadPool(Sandbox::worker);
        server.setExecutor(workers);
        server.createContext(Routes.ROOT + "/", gate);
        server.start();
        return new Sandbox(server, workers, counters, tenant);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "sandbox");
        thread.setDaemon(true);
        return thread;
    }

    /** The tenant's address, without {@code /incoming/v2}. */
    public URI url() {
        return URI.create("http://" + HOST + ":" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What can be changed while it runs. */
    public SandboxTenant tenant() {
        return tenant;
    }

    public long count(Count count) {
        return counters.of(count);
    }

    /** The most requests that were being answered at the same time. */
    public int mostInFlight() {
        return counters.mostInFlight();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        server.stop(0);
    }
}
