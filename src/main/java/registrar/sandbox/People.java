package registrar.sandbox;

import java.util.OptionalInt;

/** The learners of the tenant, by position. */
interface People {
    int size();

    /** The whole profile, as compact JSON. */
    String profile(int index);

    String roleKey(int index);

    /** @param idOrEmail compared without regard to case, as the API does for e-mails */
    OptionalInt find(String idOrEmail);
}
