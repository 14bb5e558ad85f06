package registrar.export;

import java.util.Optional;
import registrar.record.Directory;
import registrar.report.Checked;

/**
 * What is the same for all parts of a snapshot that reports are made of.
 *
 * @param before the directory of the earlier state
 */
record Groundwork(Directory now, Optional<Directory> before, Checked checked) {}
