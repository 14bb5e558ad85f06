package registrar.testing;

/** People the tests speak of, each with a reason to be there. */
public final class Learners {
    private Learners() {}

    /** Ada has a name, an e-mail address and a number that begins with zeros. */
    public static ProfileBuilder ada() {
        return ProfileBuilder.learner("ada")
                .named("Ada", "Winterbourne")
                .email("ada@northmere.example")
                .externalId("00042");
    }

    /** Ben is another learner, of whom nothing is remarkable. */
    public static ProfileBuilder ben() {
        return ProfileBuilder.learner("ben").named("Ben", "Okafor").email("ben@northmere.example");
    }

    /** Chloé has an accent. */
    public static ProfileBuilder chloe() {
        return ProfileBuilder.learner("chloe").named("Chloé", "Ferrant").email("chloe@fondation.example");
    }

    /** Dai has no e-mail address. */
    public static ProfileBuilder dai() {
        return ProfileBuilder.learner("dai").named("Dai", "Prosser");
    }

    /** Nobody knows this learner's name, only an e-mail address. */
    public static ProfileBuilder nameless() {
        return ProfileBuilder.learner("nameless").email("intake.desk@petrel.example");
    }
}
