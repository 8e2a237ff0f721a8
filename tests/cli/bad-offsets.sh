$RELEXTRACT --offsets words
