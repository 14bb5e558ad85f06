package registrar.mail;

/** What came of handing one message to the server. */
sealed interface Answer {
    /** For people, one line. */
    String text();

    /** The server has taken it. */
    record Taken(int code, String text) implements Answer {}

    /** The server has said that it does not take it; so nobody gets it. */
    record Refused(int code, String text) implements Answer {
        boolean forNow() {
            return code < 500;
        }
    }

    /** It broke before the end of the message was sent; so nobody gets it. */
    record Broken(String text) implements Answer {}

    /** The end of the message was sent, and no answer came. */
    record Doubtful(String text) implements Answer {}

    /** There was nobody to hand it to, which is about the server and not about this message. */
    record NotTried(NoServerException why) implements Answer {
        @Override
        public String text() {
            return why.getMessage();
        }
    }
}
