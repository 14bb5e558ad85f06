package registrar.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.learner.Selection;
import registrar.record.Rules;
import registrar.report.Earlier;
import registrar.report.ExtraField;
import registrar.report.Filter;
import registrar.report.ReportInput;

/** Builds what a report works from; as of 2026-11-23 in UTC unless said otherwise. */
public final class Inputs {
    private final MemorySnapshot snapshot;
    private Rules rules = RulesBuilder.asOf("2026-11-23").build();
    private Optional<String> client = Optional.empty();
    private Optional<String> license = Optional.empty();
    private Optional<String> role = Optional.empty();
    private Filter filter = Filter.NONE;
    private final List<ExtraField> extras = new ArrayList<>();
    private Optional<Earlier> since = Optional.empty();
    private Optional<Duration> maxAge = Optional.empty();
    private boolean strict;

    private Inputs(MemorySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static Inputs of(ProfileBuilder... learners) {
        return new Inputs(MemorySnapshot.of(learners));
    }

    public static Inputs of(MemorySnapshot snapshot) {
        return new Inputs(snapshot);
    }

    public Inputs rules(RulesBuilder other) {
        rules = other.build();
        return this;
    }

    public Inputs client(String wanted) {
        client = Optional.of(wanted);
        return this;
    }

    public Inputs license(String wanted) {
        license = Optional.of(wanted);
        return this;
    }

    public Inputs role(String wanted) {
        role = Optional.of(wanted);
        return this;
    }

    public Inputs course(String wanted) {
        filter = new Filter(Optional.of(wanted), filter.from(), filter.to());
        return this;
    }

    public Inputs issued(String from, String to) {
        filter = new Filter(filter.course(), Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
        return this;
    }

    public Inputs extra(String name, String field) {
        extras.add(new ExtraField(name, field));
        return this;
    }

    /** An earlier state, under the rules given so far at the end of that day in UTC. */
    public Inputs since(MemorySnapshot earlier, String day) {
        Instant lastMoment = LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minusNanos(1);
        since = Optional.of(new Earlier(earlier, Transcripts.directory(earlier), rules.asOf(lastMoment)));
        return this;
    }

    public Inputs maxAge(Duration age) {
        maxAge = Optional.of(age);
        return this;
    }

    public Inputs strict() {
        strict = true;
        return this;
    }

    public ReportInput build() {
        return new ReportInput(
                snapshot,
                Transcripts.directory(snapshot),
                rules,
                new Selection(List.of(), client, license, role),
                filter,
                extras,
                since,
                maxAge,
                strict);
    }
}
