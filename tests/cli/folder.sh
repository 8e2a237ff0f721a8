mkdir articles
$RELEXTRACT articles
