package registrar.report;

import static registrar.testing.CourseBuilder.course;

import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.License;
import registrar.testing.ClientBuilder;
import registrar.testing.LicenseBuilder;
import registrar.testing.RulesBuilder;

/** The clients, licenses and courses these tests speak of; today is 2026-11-23. */
final class Company {
    static final Client NORTHMERE = ClientBuilder.client("c-north")
            .name("Northmere Utilities")
            .slug("northmere")
            .sku("NM")
            .seats(10, 3, 4)
            .build();
    static final Client PETREL =
            ClientBuilder.client("c-petrel").name("Petrel Coast").slug("petrel").build();

    /** Ends in 19 days. */
    static final License DEPOTS = LicenseBuilder.license("l-depots")
            .name("depots-2026")
            .label("Depots")
            .sku("NM-DEP")
            .ends("2026-12-12")
            .seatsLimit(5)
            .of(NORTHMERE)
            .build();
    /** Ended five days ago. */
    static final License TRIAL = LicenseBuilder.license("l-trial")
            .name("Trial")
            .ends("2026-11-18")
            .of(NORTHMERE)
            .build();
    /** Counts from first access. */
    static final License CONTRACTORS = LicenseBuilder.license("l-contractors")
            .name("Contractors")
            .accessDays(365)
            .of(PETREL)
            .build();

    /** Good for 12 months. */
    static final Course WORKING_AT_HEIGHT = course("WAH-180", "Working at Height");
    /** Good for ever. */
    static final Course FOUNDATIONS = course("SAF-110", "Foundations of Safety");
    /** No rule says how long. */
    static final Course RADIO = course("RAD-100", "Clear Radio Communication");

    private Company() {}

    static RulesBuilder rules() {
        return RulesBuilder.asOf("2026-11-23").valid("WAH-180", "P12M").valid("SAF-110", "never");
    }
}
