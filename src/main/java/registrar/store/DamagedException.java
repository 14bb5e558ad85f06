package registrar.store;

import java.io.IOException;

/**
 * What was read is not what was kept: the disk or another program has changed it. {@link Store} adds where, and what to
 * do; the message says what was found, without quoting it.
 */
public final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedException(String found) {
        super(found);
    }

    public DamagedException(String found, Throwable cause) {
        super(found, cause);
    }
}
