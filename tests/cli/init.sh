# A folder to start from, which passes the check, and is never written twice.
$RELEXTRACT init my
$RELEXTRACT check --add my --json | grep -c '"file": "my/'
find my -type f | sort
cksum my/rules/event/my.rules >before
$RELEXTRACT init my
cksum my/rules/event/my.rules | cmp - before || exit 9
$RELEXTRACT init one two
