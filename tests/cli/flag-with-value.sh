$RELEXTRACT --json=yes
