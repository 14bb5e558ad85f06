/**
 * The data folder: whose it is while a run holds it, the snapshot file, and sorting of what does not fit in memory.
 *
 * <p>Files here hold personal data: only their owner may read them, and temporary ones are gone when the run is, or, after
 * a kill, when the next one begins.
 */
package registrar.store;
