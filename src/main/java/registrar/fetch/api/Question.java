package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import okhttp3.HttpUrl;

/**
 * What is asked, and what is made of the answer.
 *
 * @param mostBytes what the body may take, uncompressed
 * @param urgent goes before others that are not
 */
record Question<T>(HttpUrl url, long mostBytes, boolean urgent, BodyReader<T> reader) {
    Question {
        requireNonNull(url);
        requireNonNull(reader);
    }
}
