/** The one way from a request to files: fetch, work out, document, render, store, count. */
package registrar.export;
