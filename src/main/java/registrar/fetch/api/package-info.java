/**
 * Learners from the platform's REST API: the list first, single profiles where it does not suffice, within the number of
 * requests the platform allows, whatever its answers look like on a bad day.
 *
 * <p>The home of OkHttp and bucket4j. The API key goes to the host it was given for and nowhere else.
 */
package registrar.fetch.api;
