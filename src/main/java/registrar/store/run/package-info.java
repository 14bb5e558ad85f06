/** The journal of runs: who ran what, how each learner fared, and where an interrupted run goes on. */
package registrar.store.run;
