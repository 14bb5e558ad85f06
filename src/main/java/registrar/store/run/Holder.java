package registrar.store.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that runs, and the data folder it holds while it does.
 *
 * @param began in milliseconds, because numbers of processes are used again; 0 when unknown
 * @param host the machine's name
 */
public record Holder(long pid, long began, String host, Path data) {
    public Holder {
        requireNonNull(host);
        requireNonNull(data);
    }

    /** This process. */
    public static Holder self(String host, Path data) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(self.pid(), began(self), host, data.toAbsolutePath().normalize());
    }

    /** True when both hold the same folder, which only one process can do at a time. */
    boolean sharesFolderWith(Holder other) {
        return host.equals(other.host) && data.equals(other.data);
    }

    /** True when it was a process of this machine and is no more; false when that cannot be told. */
    boolean hasEnded(String here) {
        if (!host.equals(here)) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isEmpty() || began != 0 && began(process.get()) != began;
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    String text() {
        return pid + " " + began + " " + host.replace(' ', '_') + " " + data;
    }

    static Holder parse(String text) {
        String[] parts = text.split(" ", 4);
        return new Holder(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2], Path.of(parts[3]));
    }
}
