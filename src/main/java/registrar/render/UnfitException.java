package registrar.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import registrar.failure.Failure;

/** One document cannot be drawn as its design wants; the reason is about its learner and the others go on. */
public final class UnfitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public UnfitException(Failure failure) {
        super(requireNonNull(failure).message());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
