for date in 4/8/2021 2021-08 2021-13-01 2021-02-29 2021-08-04T00 ''; do
    $RELEXTRACT --date "$date" && echo "took '$date'"
done
$RELEXTRACT --date=2021-8-04
