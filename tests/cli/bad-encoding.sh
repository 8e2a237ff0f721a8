$RELEXTRACT --encoding latin-99
