package registrar.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.record.CourseRule;
import registrar.record.Credit;
import registrar.record.Requirement;
import registrar.record.Rules;
import registrar.record.Validity;
import registrar.record.Windows;

/** Builds rules; what is not said is the default. */
public final class RulesBuilder {
    private LocalDate today;
    private ZoneId zone = ZoneId.of("UTC");
    private Windows windows = Windows.DEFAULT;
    private int graceDays;
    private final Map<String, CourseRule> courses = new TreeMap<>();

    private final List<Requirement> requirements = new ArrayList<>();

    private RulesBuilder(LocalDate today) {
        this.today = today;
    }

    /** As of the last nanosecond of a day, as {@code --as-of} has it. */
    public static RulesBuilder asOf(String day) {
        return new RulesBuilder(LocalDate.parse(day));
    }

    public RulesBuilder zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    public RulesBuilder windows(Integer... days) {
        windows = new Windows(Arrays.asList(days));
        return this;
    }

    public RulesBuilder graceDays(int days) {
        graceDays = days;
        return this;
    }

    /** A course's validity as the settings write it: {@code P24M}, {@code 2027-12-31}, {@code never}. */
    public RulesBuilder valid(String course, String validity) {
        return rule(
                course, new CourseRule(Optional.of(parse(validity)), List.of(), Optional.empty(), Optional.empty()));
    }

    /** A course that grants credit and says nothing of validity. */
    public RulesBuilder credit(String course, String type, String amount) {
        var credit = new Credit(type, new BigDecimal(amount));
        return rule(course, new CourseRule(Optional.empty(), List.of(credit), Optional.empty(), Optional.empty()));
    }

    public RulesBuilder rule(String course, CourseRule rule) {
        courses.put(course, rule);
        return this;
    }

    /** Asked of everybody. */
    public RulesBuilder requires(String name, String... courseKeys) {
        return requirement(new Requirement(name, Requirement.Population.EVERYBODY, List.of(courseKeys)));
    }

    public RulesBuilder requirement(Requirement requirement) {
        requirements.add(requirement);
        return this;
    }

    public Rules build() {
        Instant lastMoment = today.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        return new Rules(lastMoment, zone, windows, graceDays, courses, requirements);
    }

    private static Validity parse(String text) {
        if (text.equals("never")) {
            return new Validity.Never();
        }
        return text.startsWith("P")
                ? new Validity.Lasting(Period.parse(text))
                : new Validity.Until(LocalDate.parse(text));
    }
}
