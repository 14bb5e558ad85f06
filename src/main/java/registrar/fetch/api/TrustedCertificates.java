package registrar.fetch.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** The certificates Java trusts anyway, and those of a file beside them. */
public record TrustedCertificates(SSLContext context, X509TrustManager trustManager) {
    /** @throws StoppedException {@code SETTINGS} when there are no certificates in PEM in the file */
    public static TrustedCertificates with(Path file) throws StoppedException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> extra =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (extra.isEmpty()) {
                throw unreadable(file, null);
            }
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (X509Certificate usual : trusting(null).getAcceptedIssuers()) {
                all.setCertificateEntry("usual-" + number++, usual);
            }
            for (Certificate certificate : extra) {
                all.setCertificateEntry("extra-" + number++, certificate);
            }
            X509TrustManager trustManager = trusting(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trustManager}, null);
            return new TrustedCertificates(context, trustManager);
        } catch (StoppedException told) {
            throw told;
        } catch (IOException | GeneralSecurityException broken) {
            throw unreadable(file, broken);
        }
    }

    public SSLSocketFactory sockets() {
        return context.getSocketFactory();
    }

    private static StoppedException unreadable(Path file, Exception cause) {
        return new StoppedException(
                StopReason.SETTINGS,
                "Expected certificates in PEM in the ca-file " + file + ", but they cannot be read. Check the path and"
                        + " the file.",
                cause);
    }

    private static X509TrustManager trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("No trust manager for X.509");
    }
}
