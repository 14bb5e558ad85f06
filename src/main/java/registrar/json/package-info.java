/**
 * JSON and YAML in and out; the home of Jackson, none of whose types leave this room.
 *
 * <p>What comes in is bounded in size, depth and length, and what cannot be read says what it found instead. Profiles go
 * straight into whitelisted records: a field that is not named there never becomes an object.
 */
package registrar.json;
