package registrar.report;

import java.util.List;
import registrar.record.Requirement;

/**
 * What was found out of a selection and a filter in the whole snapshot, for reports about parts of it: nothing asked for
 * need be looked for in each part, where it may well not be.
 *
 * @param requirements that the report speaks of: those that ask for the course wanted
 */
public record Checked(List<Requirement> requirements) {
    public Checked {
        requirements = List.copyOf(requirements);
    }
}
