package registrar.report;

import java.util.List;
import java.util.Optional;

/** The one list of reports. A new one is a class and a line here. */
public final class ReportTypes {
    private static final List<ReportType> ALL = List.of(
            new TranscriptReport(),
            new CertificateReport(),
            new RosterReport(),
            new CredentialsReport(),
            new GapsReport(),
            new SummaryReport(),
            new ChangesReport());

    private ReportTypes() {}

    /** Every report, in the order of the command line's help. */
    public static List<ReportType> all() {
        return ALL;
    }

    /** What a mail says of this report; no command asks for it. */
    public static ReportType.Overall digest(ReportType about) {
        return new DigestReport(about);
    }

    /** The report of this key. */
    public static Optional<ReportType> of(String key) {
        return ALL.stream().filter(type -> type.key().equals(key)).findFirst();
    }
}
