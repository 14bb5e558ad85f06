package registrar.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import registrar.cli.Age;
import registrar.cli.Checkup;
import registrar.cli.Counted;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.schedule.Slicer;
import registrar.store.Store;
import registrar.store.firing.Firings;
import registrar.store.firing.ScheduleState;

/** When each schedule is next due, and whether it is paused or fails. That its recipients may get mail was read by then. */
final class SchedulesCheck implements Check {
    private static final String ABOUT = "schedules";
    private static final int TIMES = 5;
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LATER = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Premises premises;
    private final Clock clock;

    SchedulesCheck(Premises premises, Clock clock) {
        this.premises = premises;
        this.clock = clock;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        List<Schedule> schedules = premises.settings().schedules();
        if (schedules.isEmpty()) {
            return new Checkup.Fine(ABOUT, "None are set; docs/schedules.md says how.");
        }
        List<String> details = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        List<Optional<ScheduleState>> states = states(schedules);
        List<String> faults = faults(schedules);
        for (int i = 0; i < schedules.size(); i++) {
            Schedule schedule = schedules.get(i);
            details.add(times(schedule));
            states.get(i).flatMap(state -> trouble(schedule, state)).ifPresent(troubles::add);
            if (next(schedule).isEmpty()) {
                troubles.add(schedule.name() + " is never due again. Look at its when and its holidays.");
            }
        }
        String words = Counted.of(schedules.size(), "schedule");
        details.addAll(0, troubles);
        details.addAll(0, faults);
        if (!faults.isEmpty()) {
            return new Checkup.Faulty(
                    ABOUT, words + ", not all of which can be carried out:", details, StopReason.SETTINGS);
        }
        return troubles.isEmpty()
                ? new Checkup.Fine(ABOUT, words + "; when each is due next:", details)
                : new Checkup.Doubtful(ABOUT, words + ", " + troubles.size() + " to look at:", details);
    }

    /** Of the files that say who gets whom, which others may change any day. */
    private List<String> faults(List<Schedule> schedules) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Schedule schedule : schedules) {
            try {
                if (schedule.recipients() instanceof Recipients.Sliced sliced) {
                    Settings settings = premises.settings();
                    Slicer.check(
                            sliced,
                            settings.fields(),
                            settings.mail().orElseThrow().allow());
                }
            } catch (StoppedException cannot) {
                faults.addAll(
                        (schedule.name() + ": " + cannot.getMessage()).lines().toList());
            }
        }
        return faults;
    }

    private List<Optional<ScheduleState>> states(List<Schedule> schedules) throws IOException {
        if (!Store.exists(premises.store())) {
            return schedules.stream()
                    .map(none -> Optional.<ScheduleState>empty())
                    .toList();
        }
        try (Store store = Store.open(premises.store())) {
            Firings firings = new Firings(store);
            List<Optional<ScheduleState>> states = new ArrayList<>();
            for (Schedule schedule : schedules) {
                states.add(firings.state(schedule.name()));
            }
            return states;
        }
    }

    private Optional<String> trouble(Schedule schedule, ScheduleState state) {
        if (state.pause().isPresent()) {
            ScheduleState.Pause pause = state.pause().get();
            return Optional.of(schedule.name() + " is paused by " + pause.by() + " since "
                    + Age.moment(pause.since(), schedule.zone()) + ": " + pause.reason()
                    + ". \"registrar schedule resume "
                    + schedule.name() + "\" lets it go on.");
        }
        return state.failures() == 0
                ? Optional.empty()
                : Optional.of(schedule.name() + " failed the last " + Counted.of(state.failures(), "time")
                        + ". \"registrar schedule log " + schedule.name() + "\" says why.");
    }

    private String times(Schedule schedule) {
        int now = clock.instant().atZone(schedule.zone()).getYear();
        String times = Stream.iterate(
                        next(schedule), Optional::isPresent, due -> due.flatMap(before -> next(schedule, before)))
                .flatMap(Optional::stream)
                .limit(TIMES)
                .map(due -> told(due.atZone(schedule.zone()), now))
                .collect(Collectors.joining(" \u00B7 "));
        return schedule.name() + " (" + schedule.zone().getId() + "): " + times;
    }

    private static String told(ZonedDateTime due, int year) {
        return (due.getYear() == year ? THIS_YEAR : LATER).format(due);
    }

    private Optional<Instant> next(Schedule schedule) {
        return next(schedule, clock.instant());
    }

    private static Optional<Instant> next(Schedule schedule, Instant after) {
        return schedule.when().next(after, schedule.zone(), schedule.holidays());
    }
}
