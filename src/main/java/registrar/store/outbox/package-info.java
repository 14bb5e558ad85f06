/** The mails to be sent and what became of them; each is kept once, by its key, until it was handed over. */
package registrar.store.outbox;
