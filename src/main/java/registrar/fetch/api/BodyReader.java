package registrar.fetch.api;

import java.io.IOException;

/** Makes something of a body. */
interface BodyReader<T> {
    /** @throws registrar.json.UnreadableJsonException when it is not what was asked for */
    T read(ReplyBody body) throws IOException;
}
