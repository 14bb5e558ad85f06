/**
 * Trouble as data: a sentence for people and a reason to count by.
 *
 * <p>One bad learner is an {@link registrar.failure.Outcome}; what ends a whole run is a {@link
 * registrar.failure.StoppedException}; what merely deserves a look is a {@link registrar.failure.Finding}.
 */
package registrar.failure;
