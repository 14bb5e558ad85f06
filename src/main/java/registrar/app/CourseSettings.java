package registrar.app;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import registrar.record.CourseRule;
import registrar.record.Credit;
import registrar.record.Validity;

/** {@code courses.<SKU, id or slug>}: how long a course's certificates count and what they are worth. */
final class CourseSettings {
    private CourseSettings() {}

    static CourseRule read(SettingNode node) {
        var rule = new CourseRule(
                node.value(
                        "valid",
                        "a period such as P24M, a date such as 2027-12-31, or never",
                        CourseSettings::validity),
                node.map("credits").map(CourseSettings::credits).orElse(List.of()),
                node.text("delivery"),
                node.text("field"));
        node.rejectOthers();
        return rule;
    }

    private static Validity validity(String text) {
        if (text.equals("never")) {
            return new Validity.Never();
        }
        return text.startsWith("P")
                ? new Validity.Lasting(Period.parse(text))
                : new Validity.Until(LocalDate.parse(text));
    }

    private static List<Credit> credits(SettingNode node) {
        return node.names().stream()
                .flatMap(type -> node.amount(type).map(amount -> new Credit(type, amount)).stream())
                .toList();
    }
}
