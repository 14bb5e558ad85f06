/**
 * What was fetched, kept: the versions of each learner by their content, from which snapshot to which each of them holds,
 * and the fetch under way.
 */
package registrar.store.snapshot;
