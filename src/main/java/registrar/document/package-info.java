/**
 * The typed tree that all formats share: a report says what, under stable keys; renderers and templates say how.
 *
 * <p>The tree holds no words of ours, only keys that message files turn into words, and values that each format prints
 * in its own way. So a number agrees across formats by construction.
 */
package registrar.document;
