package registrar.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Client;
import registrar.learner.Selection;
import registrar.record.Directory;
import registrar.record.Requirement;

/** Findings about clients and licenses instead of learners. */
final class RunFindings {
    private final Scope scope;

    RunFindings(Scope scope) {
        this.scope = scope;
    }

    record RunFinding(FindingReason reason, Value subject) {}

    List<RunFinding> of(LicenseUse use, RequiredCourses required) {
        var found = new ArrayList<RunFinding>(ofAge(scope.input()));
        boolean whole = !scope.narrowing().partial();
        if (whole && scope.subject() == Scope.Subject.GAPS) {
            scope.input().rules().requirements().forEach(requirement -> unmatched(requirement, required, found));
        }
        if (whole) {
            // a disagreement does not say whose it is, and a report about some names nobody else's client
            for (Finding finding : scope.input().directory().findings()) {
                found.add(new RunFinding(finding.reason(), Cells.text(finding.subject())));
            }
        }
        if (seesWholeClients()) {
            scope.input().directory().clients().stream()
                    .filter(scope.narrowing()::client)
                    .filter(client -> differs(client, use))
                    .forEach(client -> found.add(seatsDiffer(client, use)));
        }
        return found;
    }

    /** A slip of the pen in the settings asks nobody, or asks for what nobody can have. */
    private void unmatched(Requirement requirement, RequiredCourses required, List<RunFinding> found) {
        Directory directory = scope.input().directory();
        requirement
                .population()
                .client()
                .filter(name -> directory.clients().stream().noneMatch(client -> Directory.called(client, name)))
                .ifPresent(name -> found.add(unmatched(requirement, name)));
        requirement
                .population()
                .license()
                .filter(name -> directory.licenses().stream().noneMatch(license -> Directory.called(license, name)))
                .ifPresent(name -> found.add(unmatched(requirement, name)));
        if (scope.input().selection().equals(Selection.ALL)) {
            requirement.courses().stream()
                    .filter(key -> required.of(key).isEmpty())
                    .forEach(key -> found.add(unmatched(requirement, key)));
        }
    }

    private static RunFinding unmatched(Requirement requirement, String name) {
        return new RunFinding(
                FindingReason.REQUIREMENT_UNMATCHED,
                Cells.phrase("quality.example", Cells.text(requirement.name()), Cells.text(name)));
    }

    /** The data, or the seats in them, are older than wanted. */
    static List<RunFinding> ofAge(ReportInput input) {
        return Age.findings(input).stream()
                .map(finding -> new RunFinding(
                        finding.reason(),
                        Age.phrase("quality." + finding.reason().key(), Instant.parse(finding.subject()), input)))
                .toList();
    }

    /** True when all seats of the clients in view are rows here, so that the platform's number can be compared. */
    private boolean seesWholeClients() {
        Selection selection = scope.input().selection();
        boolean allLearners = selection.everybody()
                && selection.license().isEmpty()
                && selection.role().isEmpty();
        return allLearners
                && switch (scope.subject()) {
                    case SEATS -> true;
                    case CERTIFICATES, GAPS -> false;
                    case BOTH -> selection.client().isEmpty();
                };
    }

    private static boolean differs(Client client, LicenseUse use) {
        return client.seatsUsed().isPresent()
                && client.seatsUsed().getAsInt() != use.ofClient(client.id()).rows();
    }

    private static RunFinding seatsDiffer(Client client, LicenseUse use) {
        return new RunFinding(
                FindingReason.SEATS_DIFFER,
                Cells.phrase(
                        "quality.seats_differ",
                        Cells.text(Cells.title(client)),
                        Cells.count(client.seatsUsed()),
                        Cells.count(use.ofClient(client.id()).rows())));
    }
}
