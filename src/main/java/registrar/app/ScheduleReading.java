package registrar.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import registrar.cli.Words;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.report.ExtraField;
import registrar.report.Filter;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.schedule.Schedule.Misfire;
import registrar.schedule.Timetable;

/** {@code schedules}: what goes out by itself, when and to whom. */
final class ScheduleReading {
    private static final String KEY = "schedules";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int USUAL_PAUSE_AFTER = 3;
    private static final Duration USUAL_LATE = Duration.ofHours(1);
    private static final Duration MOST_LATE = Duration.ofDays(30);

    private final Around around;
    private final Set<String> names = new HashSet<>();

    private ScheduleReading(Around around) {
        this.around = around;
    }

    /**
     * What schedules need of the other settings.
     *
     * @param allow empty when the settings have no mail, or none that can be
     * @param required whether there are requirements
     */
    record Around(Path base, ZoneId zone, Optional<AllowList> allow, List<ExtraField> fields, boolean required) {}

    static List<Schedule> read(SettingNode root, Around around) {
        List<SettingNode> nodes = root.maps(KEY);
        if (!nodes.isEmpty() && !root.has("mail")) {
            root.problem(KEY, "expected mail beside it, found none; schedules need a server that sends their mails");
        }
        var reading = new ScheduleReading(around);
        return nodes.stream().flatMap(node -> reading.schedule(node).stream()).toList();
    }

    private Optional<Schedule> schedule(SettingNode node) {
        Optional<String> name = name(node);
        ZoneId zone = ZoneReading.read(node).orElse(around.zone());
        Optional<Timetable> when = when(node);
        Set<LocalDate> holidays = holidays(node);
        Optional<ReportType> report = report(node);
        Selection selection =
                new Selection(node.texts("learner"), node.text("client"), node.text("license"), node.text("role"));
        Filter filter = filter(node, report);
        List<Format> formats = report.map(type -> formats(node, type)).orElse(List.of());
        Optional<Locale> locale = node.value("locale", "a language tag such as en-US", Words::locale);
        Optional<Recipients> recipients = RecipientsReading.read(node, around.allow(), around.fields(), around.base());
        boolean sendWhenEmpty = node.word("when-empty", List.of("skip", "send"))
                .filter("send"::equals)
                .isPresent();
        Misfire misfire = node.choice("misfire", Misfire.class).orElse(Misfire.ONCE);
        Optional<EmailAddress> owner = owner(node);
        int pauseAfter = node.integer("pause-after", 0, 1000).orElse(USUAL_PAUSE_AFTER);
        Duration late = node.value("late", "a period up to thirty days, such as PT1H or P1D", ScheduleReading::late)
                .orElse(USUAL_LATE);
        node.rejectOthers();
        return name.flatMap(named -> when.flatMap(times -> report.flatMap(type -> recipients.map(to -> new Schedule(
                named,
                times,
                zone,
                holidays,
                type,
                selection,
                filter,
                formats,
                locale,
                to,
                sendWhenEmpty,
                misfire,
                owner,
                pauseAfter,
                late)))));
    }

    private Optional<String> name(SettingNode node) {
        needed(node, "name");
        Optional<String> name = node.value("name", "letters, digits, - and _, at most 64", text -> {
            if (!NAME.matcher(text).matches()) {
                throw new IllegalArgumentException("Not a name");
            }
            return text;
        });
        name.filter(taken -> !names.add(taken))
                .ifPresent(taken -> node.problem("name", "is another schedule's, too; give each its own"));
        return name;
    }

    private static Optional<Timetable> when(SettingNode node) {
        needed(node, "when");
        return node.text("when").flatMap(text -> {
            try {
                return Optional.of(Timetable.parse(text));
            } catch (IllegalArgumentException cannotBe) {
                node.problem("when", cannotBe.getMessage());
                return Optional.empty();
            }
        });
    }

    private Set<LocalDate> holidays(SettingNode node) {
        var days = new LinkedHashSet<>(node.values("holidays", "a date such as 2026-12-25", LocalDate::parse));
        node.file("holidays-file", around.base()).ifPresent(file -> {
            try {
                days.addAll(HolidayFile.read(file));
            } catch (IllegalArgumentException cannotBe) {
                node.problem("holidays-file", cannotBe.getMessage());
            }
        });
        return days;
    }

    private Optional<ReportType> report(SettingNode node) {
        needed(node, "report");
        Optional<ReportType> report = node.word(
                        "report",
                        ReportTypes.all().stream().map(ReportType::key).toList())
                .flatMap(ReportTypes::of);
        if (report.filter(type -> type.key().equals("gaps")).isPresent() && !around.required()) {
            node.problem("report", "gaps compares with requirements, and these settings have none");
        }
        return report;
    }

    private static Filter filter(SettingNode node, Optional<ReportType> report) {
        Optional<String> course = node.text("course");
        if (course.isPresent() && report.filter(type -> !type.byCourse()).isPresent()) {
            node.problem("course", "cannot narrow the report " + report.get().key() + "; take the line out");
        }
        return new Filter(course, Optional.empty(), Optional.empty());
    }

    private static List<Format> formats(SettingNode node, ReportType report) {
        List<String> known = report.formats().stream().sorted().map(Format::key).toList();
        List<Format> formats =
                node.values("format", "one of " + String.join(", ", known), text -> format(text, report)).stream()
                        .distinct()
                        .toList();
        return formats.isEmpty() ? List.of(report.defaultFormat()) : formats;
    }

    private static Format format(String text, ReportType report) {
        return report.formats().stream()
                .filter(format -> format.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a format of this report"));
    }

    private Optional<EmailAddress> owner(SettingNode node) {
        Optional<EmailAddress> owner = node.value("owner", MailReading.ADDRESS, EmailAddress::new);
        owner.ifPresent(one -> around.allow().ifPresent(list -> MailReading.within(list, node, "owner", one)));
        return owner;
    }

    private static Duration late(String text) {
        Duration late = Duration.parse(text);
        if (late.isNegative() || late.isZero() || late.compareTo(MOST_LATE) > 0) {
            throw new IllegalArgumentException("Out of range: " + late);
        }
        return late;
    }

    private static void needed(SettingNode node, String name) {
        if (!node.has(name)) {
            node.problem(name, "is missing; every schedule needs one");
        }
    }
}
