$RELEXTRACT check talks.rules
