package registrar.report;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Client;
import registrar.learner.Selection;

/** Findings about clients and licenses instead of learners. */
final class RunFindings {
    private final Scope scope;

    RunFindings(Scope scope) {
        this.scope = scope;
    }

    record RunFinding(FindingReason reason, Value subject) {}

    List<RunFinding> of(LicenseUse use) {
        var found = new ArrayList<RunFinding>();
        if (!scope.narrowing().bySeat()) {
            // a disagreement does not say whose it is, and a client's report names no other client
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
