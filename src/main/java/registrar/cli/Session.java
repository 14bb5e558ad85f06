package registrar.cli;

/** What all commands of one command line share. */
record Session(Registrar registrar, Surroundings around, Speaker speaker) {}
