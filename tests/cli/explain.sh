# Words of the command line are a text, quoted or not; --rule asks about one rule.
$RELEXTRACT explain Lào tặng Cuba 5 xe. >words
$RELEXTRACT explain "Lào tặng Cuba 5 xe." >quoted
echo "Lào tặng Cuba 5 xe." | $RELEXTRACT explain >standard
cmp words quoted && sed -n 2p words && sed -n 2p standard
$RELEXTRACT explain --rule no-such-rule Lào
