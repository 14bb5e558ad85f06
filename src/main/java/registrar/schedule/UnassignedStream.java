package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Whom nobody is given, one after the other by id. */
public final class UnassignedStream implements Closeable {
    private final SortedParts.Reading verdicts;

    UnassignedStream(SortedParts.Reading verdicts) {
        this.verdicts = verdicts;
    }

    /** The next one; empty at the end. */
    public Optional<Unassigned> next() throws IOException {
        while (verdicts.look().isPresent()) {
            List<String> verdict = verdicts.next().orElseThrow();
            if (!Slices.isGiven(verdict)) {
                return Optional.of(
                        new Unassigned(verdict.get(0), Unassigned.Reason.valueOf(verdict.get(2)), verdict.get(3)));
            }
            while (verdicts.at(0, verdict.get(0))) {
                verdicts.next();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        verdicts.close();
    }
}
