package registrar.render;

import java.util.Set;
import registrar.report.Edition;

/** Which paper documents are made for: Letter where it is the custom, A4 elsewhere. */
public enum Paper {
    A4,
    LETTER;

    private static final Set<String> LETTER_COUNTRIES =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "CR", "GT", "PA", "PR", "DO", "SV", "NI");

    /** The paper of the country that the edition's locale names. */
    public static Paper of(Edition edition) {
        return LETTER_COUNTRIES.contains(edition.locale().getCountry()) ? LETTER : A4;
    }
}
