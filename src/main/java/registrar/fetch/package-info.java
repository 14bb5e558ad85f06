/** Where learners come from: the platform's API, or a folder of files. */
package registrar.fetch;
