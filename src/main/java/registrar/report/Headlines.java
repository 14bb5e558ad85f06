package registrar.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Column.Place;
import registrar.document.Section;
import registrar.document.Value;

/**
 * What roster and summary tell beside seats and certificates: compliance where requirements are set, and what changed
 * where there is an earlier state to compare with.
 */
record Headlines(Survey survey, Optional<ChangeSurvey> changed) {
    Headlines {
        requireNonNull(survey);
        requireNonNull(changed);
    }

    /** Reads both states once when there is an earlier one. */
    static Headlines of(Survey survey) throws IOException {
        ReportInput input = survey.scope().input();
        return new Headlines(
                survey,
                input.since().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ChangeSurvey.of(
                                Comparison.of(input, input.since().get()))));
    }

    boolean requirements() {
        return !survey.scope().input().rules().requirements().isEmpty();
    }

    List<Value> sentences() {
        var sentences = new ArrayList<Value>();
        if (requirements()) {
            sentences.add(GapsReport.compliance(survey.compliance().all()));
        }
        changed.ifPresent(changes -> sentences.add(new ChangeFacts(changes).headline()));
        return sentences;
    }

    void addTo(FactList facts) {
        if (requirements()) {
            facts.addAll(GapsReport.facts(survey));
        }
        changed.ifPresent(changes -> new ChangeFacts(changes).addTo(facts));
    }

    /** The counts behind the sentences, and which two states were compared. */
    List<Section> counts(Place place) {
        var sections = new ArrayList<Section>();
        if (requirements()) {
            var tables = new RequirementTables(survey);
            sections.addAll(List.of(tables.requirements(), tables.courses()));
        }
        changed.ifPresent(changes -> sections.addAll(
                List.of(new ChangeSections(changes).counts(place), new ChangeFacts(changes).between())));
        return sections;
    }

    /** The rows behind the counts, for sheets of a workbook. */
    List<Section> sheets() {
        var sections = new ArrayList<Section>();
        if (requirements()) {
            sections.add(new GapTable(survey).sheet());
        }
        changed.ifPresent(changes -> sections.add(new ChangeTable(changes).sheet()));
        return sections;
    }

    Section.Prose legend() {
        var legend = new Legend(survey.scope().input().rules())
                .say("of_seats")
                .seats()
                .say("of_certificates")
                .certificates();
        if (requirements()) {
            legend.say("of_requirements").gaps();
        }
        if (changed.isPresent()) {
            legend.say("of_changes").changes();
        }
        return legend.section();
    }
}
