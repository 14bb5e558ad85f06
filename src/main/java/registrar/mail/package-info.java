/** Letters composed from reports, put into the outbox, and carried to a mail server (docs/mail.md). */
package registrar.mail;
