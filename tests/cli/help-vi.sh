$RELEXTRACT --lang vi diff --help
