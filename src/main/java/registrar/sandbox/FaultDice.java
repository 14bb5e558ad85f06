package registrar.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Decides which fault an answer meets. It remembers how often each request came, so that trying again can help. */
final class FaultDice {
    private final FaultPlan plan;
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    FaultDice(FaultPlan plan) {
        this.plan = plan;
    }

    Optional<Fault> throwFor(String request) {
        if (plan.probability() == 0) {
            return Optional.empty();
        }
        int attempt = attempts.merge(request, 1, Integer::sum);
        SplittableRandom chance =
                new SplittableRandom(plan.seed() * 31 + request.hashCode() * 0x9E3779B97F4A7C15L + attempt);
        if (chance.nextDouble() >= plan.probability()) {
            return Optional.empty();
        }
        return Optional.of(plan.kinds().get(chance.nextInt(plan.kinds().size())));
    }
}
