package registrar.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import registrar.store.snapshot.Intake;

/** What lies beside a tenant: a file of certificates, if the settings name one. */
public final class SideFile {
    private final Optional<CertificatesFile> certificates;

    private SideFile(Optional<CertificatesFile> certificates) {
        this.certificates = certificates;
    }

    /** Checks it before anything else begins; see {@link CertificatesFile#check}. */
    public static SideFile check(Optional<Path> certificates) throws IOException {
        return new SideFile(
                certificates.isPresent() ? Optional.of(CertificatesFile.check(certificates.get())) : Optional.empty());
    }

    /** Without one, what an earlier one said no longer holds. */
    public void into(Intake intake) throws IOException {
        if (certificates.isPresent()) {
            intake.sideFile(certificates.get().digest(), certificates.get());
        } else {
            intake.sideFile("", taker -> {});
        }
    }
}
