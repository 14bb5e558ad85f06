/** Learners from a snapshot that an earlier fetch left in the store. */
package registrar.fetch.store;
