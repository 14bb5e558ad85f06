package registrar.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Notes what somebody would be told. */
final class ToldTroubles implements Troubles {
    final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    final List<Silence> silences = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void failed(
            Schedule schedule,
            String key,
            Instant due,
            String cause,
            Optional<Instant> again,
            int inARow,
            boolean paused) {
        failures.add(key + ": " + cause + ", " + inARow + (paused ? ", paused" : ""));
    }

    @Override
    public void silent(List<Silence> found) {
        silences.addAll(found);
    }
}
