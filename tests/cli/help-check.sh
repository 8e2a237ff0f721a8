$RELEXTRACT check --help
