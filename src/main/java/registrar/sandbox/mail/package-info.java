/**
 * A stand-in for a mail server: it takes every message from this machine and keeps it as a file, so that a first mail
 * can be looked at before there is a server, an account or a recipient. It sends nothing on.
 */
package registrar.sandbox.mail;
