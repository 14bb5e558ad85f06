/**
 * A stand-in for the learning platform's API, on the made-up people in {@code samples/}: for the demonstration, for
 * tests and for load. It speaks every dialect that was met (envelopes, page numbers and cursors, full and lean lists),
 * keeps a request limit, and breaks on purpose when told to. It listens on the loopback address only.
 */
package registrar.sandbox;
