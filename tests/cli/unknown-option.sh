$RELEXTRACT --evnts
