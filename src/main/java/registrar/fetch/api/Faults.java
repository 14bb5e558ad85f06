package registrar.fetch.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** What went wrong on the way, in a few words. */
final class Faults {
    private Faults() {}

    /** @throws StoppedException when trying again cannot help */
    static <T> Attempt<T> judge(HttpUrl url, IOException fault) throws StoppedException {
        if (isAboutTrust(fault)) {
            throw new StoppedException(
                    StopReason.UNAVAILABLE,
                    "The certificate of " + Places.of(url)
                            + " is not trusted. If your network has a certificate authority"
                            + " of its own, name its file as ca-file in the settings.",
                    fault);
        }
        boolean unknownHost = fault instanceof UnknownHostException;
        return new Attempt.Faulty<>(found(fault), Duration.ZERO, unknownHost);
    }

    private static boolean isAboutTrust(IOException fault) {
        return fault instanceof SSLPeerUnverifiedException
                || fault instanceof SSLException
                        && String.valueOf(fault.getMessage()).contains("PKIX");
    }

    private static String found(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return "that no such host is known";
        }
        if (fault instanceof ConnectException) {
            return "that nothing answers there";
        }
        if (fault instanceof InterruptedIOException) {
            return "no answer in time";
        }
        return fault instanceof SSLException ? "no secure connection" : "a connection that broke";
    }
}
