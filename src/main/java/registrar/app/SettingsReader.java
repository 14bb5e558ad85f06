package registrar.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import registrar.cli.Words;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.json.YamlReader;
import registrar.mail.MailSettings;
import registrar.record.CourseRule;
import registrar.record.Windows;
import registrar.report.ExtraField;
import registrar.schedule.Schedule;

/** Reads the settings file. Everything that is wrong in it is told at once, before anything else happens. */
final class SettingsReader {
    private static final Pattern FIELD = Pattern.compile("ref([1-9]|10)|customFields\\.\\S+");
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_FIELDS = 40;
    private static final int MOST_WINDOWS = 12;
    private static final int MOST_REQUESTS = 100_000;

    private final SettingNode root;
    private final SettingProblems problems;
    private final Variables variables;
    private final Path base;

    private SettingsReader(Map<String, Object> values, SettingProblems problems, Variables variables, Path base) {
        this.root = new SettingNode("", values, problems, variables);
        this.problems = problems;
        this.variables = variables;
        this.base = base;
    }

    /** @throws StoppedException when the file cannot be read or anything in it is wrong */
    static Settings read(Path file, Map<String, String> environment) throws IOException {
        YamlReader.Reading reading = YamlReader.read(text(file));
        var problems = new SettingProblems(file.toString(), reading.lines());
        problems.addAll(reading.problems());
        problems.stopIfAny();
        Path base = file.toAbsolutePath().getParent();
        return new SettingsReader(reading.values(), problems, new Variables(environment), base).settings();
    }

    private static String text(Path file) throws StoppedException {
        try {
            return BoundedFile.text(file, MOST_BYTES);
        } catch (StoppedException told) {
            throw told;
        } catch (CharacterCodingException notText) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected the settings in " + file + " to be UTF-8 text. Save the file as UTF-8.",
                    notText);
        } catch (IOException unreadable) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The settings file " + file + " cannot be read. Give another --config or make it readable.",
                    unreadable);
        }
    }

    private Settings settings() throws StoppedException {
        Optional<ZoneId> zone = ZoneReading.read(root);
        List<ExtraField> fields = fields();
        Optional<Path> caFile = root.file("ca-file", base);
        Optional<SettingNode> mailNode = root.map("mail");
        Optional<OnUnknown> onUnknown = mailNode.flatMap(node -> node.choice("on-unknown", OnUnknown.class));
        Optional<MailSettings> mail = mailNode.flatMap(node -> MailReading.read(node, base, caFile));
        var settings = new Settings(
                source(),
                root.file("api-key-file", base),
                zone,
                root.value("locale", "a language tag such as en-US", Words::locale),
                windows(),
                root.integer("grace-days", 0, 3660).orElse(0),
                optional(root.integer("rate", 1, MOST_REQUESTS)),
                optional(root.integer("burst", 1, MOST_REQUESTS)),
                root.value("data", "the path of a folder", base::resolve),
                root.map("issuer").map(node -> IssuerSettings.read(node, base)),
                courses(),
                fields,
                RequirementSettings.read(root, base, variables, problems),
                StoreSettings.read(root, base),
                root.value("proxy", "an address such as http://proxy.example:3128", SettingsReader::proxy),
                caFile,
                mail,
                onUnknown,
                schedules(zone, mail, fields));
        LaterSettings.check(root);
        root.rejectOthers();
        problems.stopIfAny();
        return settings;
    }

    private List<Schedule> schedules(Optional<ZoneId> zone, Optional<MailSettings> mail, List<ExtraField> fields) {
        var around = new ScheduleReading.Around(
                base, zone.orElse(ZoneId.of("UTC")), mail.map(MailSettings::allow), fields, root.has("requirements"));
        return ScheduleReading.read(root, around);
    }

    private Optional<SourcePlace.Outside> source() {
        return root.value(
                "source",
                "an https address or a folder (plain http is for this machine alone)",
                text -> SourcePlace.outside(text, base));
    }

    private Windows windows() {
        List<Integer> days = root.values("windows", "days from 0 to 3660, ascending", SettingsReader::days);
        if (days.isEmpty()) {
            return Windows.DEFAULT;
        }
        if (days.size() > MOST_WINDOWS) {
            root.problem("windows", "expected at most " + MOST_WINDOWS + " windows, found " + days.size());
            return Windows.DEFAULT;
        }
        try {
            return new Windows(days);
        } catch (IllegalArgumentException notAscending) {
            root.problem("windows", "expected days in ascending order, such as [30, 60, 90], found " + days);
            return Windows.DEFAULT;
        }
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 0 || days > 3660) {
            throw new IllegalArgumentException("Out of range: " + days);
        }
        return days;
    }

    private Map<String, CourseRule> courses() {
        var rules = new LinkedHashMap<String, CourseRule>();
        root.map("courses").ifPresent(courses -> {
            for (String course : courses.names()) {
                courses.map(course).ifPresent(node -> rules.put(course, CourseSettings.read(node)));
            }
        });
        return rules;
    }

    private List<ExtraField> fields() {
        root.map("fields")
                .filter(fields -> fields.names().size() > MOST_FIELDS)
                .ifPresent(fields -> root.problem(
                        "fields",
                        "expected at most " + MOST_FIELDS + " columns, found "
                                + fields.names().size()));
        return root.map("fields").stream()
                .flatMap(fields -> fields.names().stream().flatMap(name -> field(fields, name).stream()))
                .toList();
    }

    private static Optional<ExtraField> field(SettingNode fields, String name) {
        if (!FIELD_NAME.matcher(name).matches()) {
            fields.problem(name, "expected a column name of small letters, digits and _, such as cost_centre");
        }
        return fields.value(name, "ref1 to ref10 or customFields.NAME", text -> {
            if (!FIELD.matcher(text).matches()) {
                throw new IllegalArgumentException("Not a field");
            }
            return new ExtraField(name, text);
        });
    }

    private static URI proxy(String text) {
        URI url = URI.create(text);
        boolean known = "http".equals(url.getScheme()) && url.getHost() != null && url.getPort() > 0;
        if (!known) {
            throw new IllegalArgumentException("Not a proxy's address");
        }
        return url;
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
