package registrar.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.report.ExtraField;
import registrar.schedule.Recipients;

/** Who gets a schedule's mails: everybody in {@code to} the same, or {@code each} their own people. */
final class RecipientsReading {
    private static final List<String> KINDS = List.of("client", "license", "learner");
    private static final List<String> WITH_FILE = List.of("client", "license");

    private final SettingNode schedule;
    private final List<String> fields;
    private final Path base;

    private RecipientsReading(SettingNode schedule, List<String> fields, Path base) {
        this.schedule = schedule;
        this.fields = fields;
        this.base = base;
    }

    /**
     * Empty when there are none or they cannot be, which is noted.
     *
     * @param allow empty when it is not known
     */
    static Optional<Recipients> read(
            SettingNode schedule, Optional<AllowList> allow, List<ExtraField> fields, Path base) {
        List<String> names = fields.stream().map(ExtraField::name).toList();
        return new RecipientsReading(schedule, names, base).recipients(allow);
    }

    private Optional<Recipients> recipients(Optional<AllowList> allow) {
        Optional<Recipients> all = all(allow);
        Optional<Recipients> each = schedule.map("each").flatMap(this::each);
        if (schedule.has("to") && schedule.has("each")) {
            schedule.problem("each", "expected to or each, found both; give those in to a schedule of their own");
        }
        if (!schedule.has("to") && !schedule.has("each")) {
            schedule.problem("to", "is missing; every schedule needs addresses, or each");
        }
        return all.or(() -> each);
    }

    private Optional<Recipients> all(Optional<AllowList> allow) {
        List<EmailAddress> addresses = schedule.values("to", MailReading.ADDRESS, EmailAddress::new).stream()
                .distinct()
                .toList();
        if (schedule.isList("to") && addresses.isEmpty()) {
            schedule.problem("to", "expected at least one e-mail address, found none");
        }
        addresses.forEach(one -> allow.ifPresent(list -> MailReading.within(list, schedule, "to", one)));
        return addresses.isEmpty() ? Optional.empty() : Optional.of(new Recipients.All(addresses));
    }

    private Optional<Recipients> each(SettingNode each) {
        if (!each.has("by")) {
            each.problem("by", "is missing; expected one of " + String.join(", ", kinds()));
        }
        Optional<String> by = each.word("by", kinds());
        Optional<Path> file = each.file("file", base);
        if (by.filter(WITH_FILE::contains).isPresent() && !each.has("file")) {
            each.problem(
                    "file",
                    "is missing; which addresses belong to a " + by.get()
                            + " stands in a CSV with the columns value and address");
        }
        each.rejectOthers();
        return by.map(word -> sliced(word, file));
    }

    private List<String> kinds() {
        return Stream.concat(KINDS.stream(), fields.stream()).toList();
    }

    private static Recipients sliced(String by, Optional<Path> file) {
        return KINDS.contains(by)
                ? new Recipients.Sliced(Recipients.By.valueOf(by.toUpperCase(Locale.ROOT)), Optional.empty(), file)
                : new Recipients.Sliced(Recipients.By.FIELD, Optional.of(by), file);
    }
}
