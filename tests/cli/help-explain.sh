$RELEXTRACT explain --help
