package registrar.app;

import java.io.IOException;
import java.util.Optional;
import registrar.sandbox.SandboxTenant;

/** Turns the sandbox's calendar: to three months before the day the made-up people are laid out for, and back. */
final class DemoDays {
    private static final String NOW = "learners/";
    private static final String EARLIER = "earlier/learners/";

    /** Khalid Al-Amin has joined since. */
    private static final String JOINED_SINCE = NOW + "khalid.json";

    private final SandboxTenant tenant;
    private final DemoSamples samples;

    DemoDays(SandboxTenant tenant, DemoSamples samples) {
        this.tenant = tenant;
        this.samples = samples;
    }

    void back() throws IOException {
        for (String name : samples.names(EARLIER)) {
            tenant.put(samples.text(EARLIER + name).orElseThrow());
        }
        tenant.remove(tenant.put(samples.text(JOINED_SINCE).orElseThrow()));
    }

    void forth() throws IOException {
        for (String name : samples.names(EARLIER)) {
            Optional<String> today = samples.text(NOW + name);
            if (today.isPresent()) {
                tenant.put(today.get());
            } else {
                tenant.remove(tenant.put(samples.text(EARLIER + name).orElseThrow()));
            }
        }
        tenant.put(samples.text(JOINED_SINCE).orElseThrow());
    }
}
