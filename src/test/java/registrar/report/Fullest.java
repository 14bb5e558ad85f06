package registrar.report;

import static registrar.testing.CourseBuilder.course;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;
import static registrar.testing.RecordBuilder.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import registrar.document.Document;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.learner.Attendance;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.License;
import registrar.learner.SourceDate;
import registrar.record.CourseRule;
import registrar.record.Credit;
import registrar.record.Transcript;
import registrar.record.Validity;
import registrar.testing.ClientBuilder;
import registrar.testing.Inputs;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;

/** Ada has everything a report can speak of; the barest learner has an id. */
final class Fullest {
    private static final Course LADDERS = course("LAD-100", "Ladders");

    private Fullest() {}

    /** What this report says of Ada. */
    static Document full(ReportType report) {
        ProfileBuilder ada = adaWithEverything();
        // of two states somebody is in the later one or not; a transcript tells when they were last seen
        return document(report, report.compares() ? ada : ada.lastSeen("2026-11-20T08:00:00Z"), true);
    }

    /** What this report says of somebody of whom nothing else is known. */
    static Document bare(ReportType report) {
        return document(
                report,
                ProfileBuilder.learner("bare").displayed("Bare").certified(Company.FOUNDATIONS, "S", "2026-01-05"),
                false);
    }

    private static Document document(ReportType report, ProfileBuilder learner, boolean filtered) {
        MemorySnapshot snapshot = (filtered ? read(learner) : MemorySnapshot.of(learner))
                .withLeftOut(List.of(new Outcome.LeftOut<>(
                        "gone", new Failure(FailureReason.NOT_FOUND, "The source does not know this learner."))));
        Inputs inputs = Inputs.of(snapshot).rules(rules(filtered || report.key().equals("gaps")));
        if (filtered && report.compares()) {
            inputs.since(earlier().takenAt("2026-08-23T04:00:00Z"), "2026-08-23");
        } else if (report.key().equals("changes")) {
            inputs.since(MemorySnapshot.of(learner), "2026-08-23");
        }
        if (filtered) {
            inputs.maxAge(Duration.ofHours(1));
            inputs.extra("department", "customFields.department")
                    .course("WAH-180")
                    .issued("2020-01-01", "2026-12-31");
        }
        return document(report, learner, inputs.build());
    }

    private static Document document(ReportType report, ProfileBuilder learner, ReportInput input) {
        try {
            if (report instanceof ReportType.Overall overall) {
                return overall.report(input).document();
            }
            Transcript record = Transcript.of(learner.build(), input.rules(), input.directory());
            var outcome = ((ReportType.PerLearner) report).documents(record, input);
            return ((Outcome.Done<List<Document>>) outcome).value().get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MemorySnapshot read(ProfileBuilder learner) {
        return MemorySnapshot.of(learner, chloe())
                .takenAt("2026-11-23T06:41:00Z")
                .seatsReadAt("2026-11-20T06:41:00Z");
    }

    /** Since then everything has changed that can. */
    private static MemorySnapshot earlier() {
        License offices = LicenseBuilder.license("l-9").label("Offices").build();
        return MemorySnapshot.of(
                ada().named("Ada", "Winter")
                        .seat(offices)
                        .certified(Company.WORKING_AT_HEIGHT, "W-0", "2025-12-24")
                        .certified(LADDERS, "L-1", "2025-01-14"),
                ben());
    }

    private static RulesBuilder rules(boolean requirements) {
        RulesBuilder rules = RulesBuilder.asOf("2026-11-23")
                .graceDays(14)
                .rule(
                        "WAH-180",
                        new CourseRule(
                                Optional.of(new Validity.Lasting(Period.ofMonths(12))),
                                List.of(new Credit("CEU", new BigDecimal("0.7")), new Credit("PDH", BigDecimal.TEN)),
                                Optional.of("Live"),
                                Optional.of("Safety")))
                .valid("LAD-100", "2026-10-31")
                .valid("SAF-110", "never");
        return requirements ? rules.requires("Site access", "WAH-180", "SAF-110", "course-A") : rules;
    }

    private static ProfileBuilder adaWithEverything() {
        Client client = ClientBuilder.client("c-1")
                .name("Northmere Utilities")
                .schoolName("Northmere Academy")
                .slug("northmere")
                .sku("NM")
                .ends("2027-06-30")
                .seats(10, 3, 4)
                .build();
        License license = LicenseBuilder.license("l-1")
                .label("Depots")
                .sku("NM-DEP")
                .parent("l-0")
                .accessDays(365)
                .ends("2026-12-12")
                .seatsLimit(5)
                .of(client)
                .build();
        return ada().client(client)
                .disabled()
                .lastActive("2026-11-20T08:00:00Z")
                .field("customFields.department", "Logistics")
                .seat(license)
                .activeLicense(license)
                .certified(Company.WORKING_AT_HEIGHT, "W-3", "2026-01-05")
                .certified(Company.WORKING_AT_HEIGHT, "started", "W-2", "2025-11-20")
                .certified(Company.WORKING_AT_HEIGHT, "W-1", "2024-02-12")
                .certified(Company.WORKING_AT_HEIGHT, "W-0", "2025-12-24")
                .certified(Company.FOUNDATIONS, "S-1", "2025-01-14")
                .certified(Company.RADIO, "R-1", "2025-01-14")
                .certified(LADDERS, "L-1", "2025-01-14")
                .course(course("A", "Under way"), "started")
                .course(course("B", "Paused"), "paused by HR")
                .path("p-1", "Site entry", "completed")
                .attended(session())
                .bundle("b-1", "All safety courses")
                .waitsFor(course("C", "Waited for"))
                .enrolled(course("A", "Under way"), "2026-10-01T08:00:00Z")
                .awarded(course("A", "Under way"), "a-1", "2026-10-02T08:00:00Z", "CEU", "0.2")
                .completed(Company.WORKING_AT_HEIGHT, "2026-01-04T08:00:00Z")
                .recorded(record(Company.RADIO).id("R-1").number("RAD 77").expires("2025-06-30"))
                .recorded(record(Company.WORKING_AT_HEIGHT).id("W-1").number("WAH 1"))
                .recorded(record(course("E", "First aid"))
                        .external()
                        .issued("2024-05-01")
                        .expires("2026-05-01"));
    }

    private static Attendance session() {
        return new Attendance(
                SourceDate.parse("2026-03-02T10:30:00Z"),
                Optional.of("m-1"),
                Optional.of("Rescue drill"),
                SourceDate.parse("2026-03-02T09:00:00Z"),
                SourceDate.parse("2026-03-02T10:30:00Z"),
                Optional.empty(),
                Optional.of("course-A"),
                Optional.of("Under way"),
                Optional.of("Aldermoor"));
    }
}
