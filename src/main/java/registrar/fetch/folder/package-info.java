/**
 * Learners from files: one profile a file, arrays, pages of the API, or one profile a line, each also compressed.
 *
 * <p>A file that cannot be read is one learner left out, named; the others go on.
 */
package registrar.fetch.folder;
