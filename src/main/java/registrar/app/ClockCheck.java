package registrar.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import registrar.cli.Checkup;
import registrar.failure.StopReason;
import registrar.fetch.api.ApiPing.Pong;
import registrar.store.Store;
import registrar.store.StoreAddress;

/** That this machine's clock agrees with those of the tenant and of a data base server. */
final class ClockCheck implements Check {
    private static final String ABOUT = "clock";
    private static final Duration DOUBTFUL = Duration.ofSeconds(5);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration FAULTY = Duration.ofSeconds(60);
    private static final String SET_IT =
            " Dates, schedules and snapshots go by it: have it set by the network (\"timedatectl set-ntp true\").";

    private final Premises premises;
    private final Supplier<Optional<Pong>> answer;
    private final Clock clock;

    /** @param answer what the tenant said a moment ago */
    ClockCheck(Premises premises, Supplier<Optional<Pong>> answer, Clock clock) {
        this.premises = premises;
        this.answer = answer;
        this.clock = clock;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    /** @param ahead how far our clock is, negative when it is behind, as far as can be told */
    private record Gap(String whose, Duration ahead) {}

    @Override
    public Checkup look() throws IOException {
        List<Gap> gaps = new ArrayList<>();
        answer.get().flatMap(this::tenant).ifPresent(gaps::add);
        if (premises.store() instanceof StoreAddress.Server) {
            gaps.add(server());
        }
        if (gaps.isEmpty()) {
            return new Checkup.Fine(ABOUT, "It is " + clock.instant() + " here; no other clock to compare with.");
        }
        return gaps.stream()
                .max((one, other) -> one.ahead.abs().compareTo(other.ahead.abs()))
                .map(ClockCheck::judge)
                .orElseThrow();
    }

    /** An answer's date has no fractions of a second, and was written somewhere between question and answer. */
    private Optional<Gap> tenant(Pong pong) {
        String whose =
                premises.settings().source().map(SourcePlace.Outside::title).orElse("the tenant");
        Duration half = pong.took().dividedBy(2);
        return pong.date()
                .map(date ->
                        gap(whose, pong.received().minus(half), date.plus(HALF_A_SECOND), half.plus(HALF_A_SECOND)));
    }

    private Gap server() throws IOException {
        try (Store store = Store.open(premises.store())) {
            Instant before = clock.instant();
            Instant theirs = store.now(clock);
            Duration half = Duration.between(before, clock.instant()).dividedBy(2);
            return gap(store.place(), before.plus(half), theirs, half);
        }
    }

    /** @param unsure what cannot be told from no gap at all */
    private static Gap gap(String whose, Instant ours, Instant theirs, Duration unsure) {
        Duration ahead = Duration.between(theirs, ours);
        return new Gap(whose, ahead.abs().compareTo(unsure) <= 0 ? Duration.ZERO : ahead);
    }

    private static Checkup judge(Gap gap) {
        String found = "This machine's clock is " + seconds(gap.ahead.abs())
                + (gap.ahead.isNegative() ? " behind" : " ahead of") + " that of " + gap.whose + ".";
        if (gap.ahead.abs().compareTo(FAULTY) >= 0) {
            return new Checkup.Faulty(ABOUT, found + SET_IT, StopReason.SETTINGS);
        }
        return gap.ahead.abs().compareTo(DOUBTFUL) >= 0
                ? new Checkup.Doubtful(ABOUT, found + SET_IT)
                : new Checkup.Fine(ABOUT, "This machine's clock agrees with that of " + gap.whose + ".");
    }

    private static String seconds(Duration gap) {
        return gap.toSeconds() < 120 ? gap.toSeconds() + " s" : (gap.toSeconds() + 30) / 60 + " minutes";
    }
}
