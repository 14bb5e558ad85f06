package registrar.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.CourseEvent.Origin;
import registrar.learner.SourceDate;

/** A line of a side file: whose certificate, and what is known of it. */
record CertificateLine(int number, String learner, Certified certificate) {
    /** The columns there are; the first must be there, and one of the two after it. */
    static final List<String> COLUMNS =
            List.of("learner", "course", "certificate", "issued", "expires", "number", "external");

    private static final String NEVER = "never";

    /** Why a line cannot be used; the message is what was expected and found. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String expected, String found) {
            super("expected " + expected + ", found " + (found.isBlank() ? "nothing" : "\"" + Shown.of(found) + "\""));
        }
    }

    /** Where each column stands in a row. */
    interface Cells {
        /** Empty text where the file has no such column. */
        String at(String column);
    }

    static CertificateLine of(int number, Cells cells) throws Unusable {
        String learner = cells.at("learner");
        if (learner.isBlank()) {
            throw new Unusable("a learner's id, external id or e-mail address in the column learner", learner);
        }
        boolean external = flag(cells.at("external"));
        Optional<String> course = given(cells.at("course"));
        Optional<String> certificate = given(cells.at("certificate"));
        if (course.isEmpty() && certificate.isEmpty()) {
            throw new Unusable("a course's id or SKU in the column course, or a certificate's id", "");
        }
        Optional<SourceDate> issued = date(cells.at("issued"), "issued", "a date such as 2026-03-31");
        boolean never = cells.at("expires").equalsIgnoreCase(NEVER);
        Optional<SourceDate> expires =
                never ? Optional.empty() : date(cells.at("expires"), "expires", "a date such as 2026-03-31, or never");
        checkOrder(issued, expires);
        return new CertificateLine(
                number,
                learner,
                new Certified(
                        reference(course, external),
                        certificate,
                        given(cells.at("number")),
                        issued,
                        expires,
                        never,
                        false,
                        external,
                        Origin.SIDE_FILE));
    }

    /** A course's id and its SKU cannot be told apart; a certificate by others has a title. */
    private static CourseReference reference(Optional<String> course, boolean external) {
        return external
                ? new CourseReference("", Optional.empty(), course)
                : new CourseReference(course.orElse(""), course, Optional.empty());
    }

    private static void checkOrder(Optional<SourceDate> issued, Optional<SourceDate> expires) throws Unusable {
        boolean both = issued.isPresent() && expires.isPresent();
        if (both && day(expires.get()).compareTo(day(issued.get())) < 0) {
            throw new Unusable(
                    "an end no earlier than the issue on " + day(issued.get()) + " in the column expires",
                    day(expires.get()));
        }
    }

    private static String day(SourceDate date) {
        return date.text().substring(0, 10);
    }

    private static Optional<SourceDate> date(String text, String column, String expected) throws Unusable {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<SourceDate> date = SourceDate.parse(text);
        if (date.isEmpty()) {
            throw new Unusable(expected + " in the column " + column, text);
        }
        return date;
    }

    private static boolean flag(String text) throws Unusable {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "0", "n" -> false;
            case "yes", "true", "1", "y" -> true;
            default -> throw new Unusable("yes or no in the column external", text);
        };
    }

    private static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
