package registrar.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import registrar.record.Certificate;
import registrar.record.CredentialStatus;
import registrar.record.Window;

/** Certificates by what they are. */
final class CertificateCounts {
    private final Map<CredentialStatus, Long> byStatus = new EnumMap<>(CredentialStatus.class);
    private final Map<Window, Long> byWindow = new HashMap<>();
    private final Map<Window, Long> expiring = new HashMap<>();
    private long rows;
    private long superseded;

    void add(Certificate certificate) {
        rows++;
        byStatus.merge(certificate.status(), 1L, Long::sum);
        byWindow.merge(certificate.window(), 1L, Long::sum);
        if (certificate.status() == CredentialStatus.EXPIRING) {
            expiring.merge(certificate.window(), 1L, Long::sum);
        }
        if (!certificate.current()) {
            superseded++;
        }
    }

    long rows() {
        return rows;
    }

    /** Those beside a later certificate for the same course; they are counted under their own status too. */
    long superseded() {
        return superseded;
    }

    /** Those that count today: active, expiring or without expiry. */
    long inForce() {
        return of(CredentialStatus.ACTIVE) + of(CredentialStatus.EXPIRING) + of(CredentialStatus.NO_EXPIRY);
    }

    long of(CredentialStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    long of(Window window) {
        return byWindow.getOrDefault(window, 0L);
    }

    /** Those expiring in this window; a revoked one is in a window too, but does not expire. */
    long expiring(Window window) {
        return expiring.getOrDefault(window, 0L);
    }
}
