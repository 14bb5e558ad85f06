package registrar.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import registrar.learner.Account;
import registrar.learner.Allocation;
import registrar.learner.Attendance;
import registrar.learner.Bundle;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.Enrolment;
import registrar.learner.Identity;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.PathAllocation;
import registrar.learner.SourceDate;
import registrar.learner.WaitlistedCourse;

/** Throws any profile that the reader can give, the same ones for the same seed. */
final class ProfileDice {
    private static final String[] PIECES = {
        "Ada",
        " ",
        "é",
        "太郎",
        "יוסף",
        "\uD83D\uDE00",
        "\"",
        "\\",
        "\n",
        "\u0000",
        "\u202E",
        "=1+1",
        "<b>",
        "${x}",
        "00042",
        "null",
        "true",
        "-",
        "/",
        "\uFFFD",
        "\uFEFF",
        "e\u0301",
        "🇩🇪"
    };

    private final Random dice;

    ProfileDice(long seed) {
        this.dice = new Random(seed);
    }

    LearnerProfile profile() {
        Optional<Client> client = maybe(this::client);
        return new LearnerProfile(
                new Identity(text(), maybeText(), maybeText(), maybeText(), maybeText(), maybeText(), maybeText()),
                new Account(
                        maybeText(),
                        dice.nextBoolean(),
                        maybeText(),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(this::date),
                        maybeText(),
                        maybeText(),
                        maybeNumber()),
                client.map(Client::id).or(this::maybeText),
                client,
                maybe(this::license),
                some(this::allocation),
                some(this::enrolment),
                some(() -> new Bundle(text(), maybeText(), maybeText())),
                some(() -> new PathAllocation(text(), maybeText(), maybeText(), maybeText())),
                some(this::attendance),
                some(() -> new WaitlistedCourse(text(), maybe(this::course))),
                fields(),
                events(),
                maybe(() -> Instant.ofEpochMilli(dice.nextInt() * 1000L + dice.nextInt(1000))));
    }

    List<CourseEvent> events() {
        return some(this::event);
    }

    private CourseEvent event() {
        CourseReference course = new CourseReference(dice.nextInt(4) == 0 ? "" : text(), maybeText(), maybeText());
        return switch (dice.nextInt(4)) {
            case 0 -> new CourseEvent.Enrolled(course, date());
            case 1 -> new CourseEvent.Completed(course, date());
            case 2 ->
                new CourseEvent.Awarded(
                        course, text(), date(), text(), BigDecimal.valueOf(dice.nextInt(2_000) - 500, dice.nextInt(4)));
            default ->
                new CourseEvent.Certified(
                        course,
                        maybeText(),
                        maybeText(),
                        maybe(this::date),
                        maybe(this::date),
                        dice.nextBoolean(),
                        dice.nextBoolean(),
                        dice.nextBoolean(),
                        dice.nextBoolean() ? CourseEvent.Origin.SOURCE : CourseEvent.Origin.SIDE_FILE);
        };
    }

    Client client() {
        return new Client(
                text(),
                maybeText(),
                maybeText(),
                maybeText(),
                maybe(this::date),
                maybeNumber(),
                maybeNumber(),
                maybeNumber(),
                dice.nextBoolean(),
                maybeText(),
                maybeText(),
                Optional.empty());
    }

    License license() {
        return new License(
                text(),
                maybeText(),
                maybeText(),
                maybeText(),
                maybeText(),
                maybeNumber(),
                maybe(this::date),
                maybeNumber(),
                maybe(this::client),
                Optional.empty());
    }

    private Allocation allocation() {
        return new Allocation(text(), maybeText(), maybeText(), maybe(this::license));
    }

    private Course course() {
        return new Course(
                text(),
                maybeText(),
                maybeText(),
                dice.nextBoolean(),
                maybeText(),
                maybeText(),
                maybeText(),
                maybeText());
    }

    private Enrolment enrolment() {
        Optional<SourceDate> issued = maybe(this::date);
        return new Enrolment(
                text(),
                maybe(this::course),
                dice.nextInt(5) == 0 ? "" : text(),
                maybeText(),
                issued,
                issued.isPresent() ? Optional.empty() : maybe(() -> "on " + text()));
    }

    private Attendance attendance() {
        return new Attendance(
                maybe(this::date),
                maybeText(),
                maybeText(),
                maybe(this::date),
                maybe(this::date),
                maybeText(),
                maybeText(),
                maybeText(),
                maybeText());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 1; i <= 10; i++) {
            if (dice.nextInt(4) == 0) {
                fields.put("ref" + i, text());
            }
        }
        some(() -> fields.put("customFields." + text(), text()));
        return fields;
    }

    private SourceDate date() {
        return dice.nextBoolean()
                ? new SourceDate.On(LocalDate.of(1, 1, 1).plusDays(dice.nextInt(3_600_000)))
                : new SourceDate.At(Instant.ofEpochSecond(dice.nextInt(), dice.nextInt(3) * 1_000_001L));
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = dice.nextInt(6); i > 0; i--) {
            text.append(PIECES[dice.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Optional<String> maybeText() {
        return maybe(this::text);
    }

    private OptionalInt maybeNumber() {
        return dice.nextBoolean() ? OptionalInt.of(dice.nextInt(2_000) - 1_000) : OptionalInt.empty();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return dice.nextInt(3) > 0 ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }
}
