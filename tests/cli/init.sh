# A folder to start from, which passes the check, and is never written twice.
$RELEXTRACT init my
$RELEXTRACT check --add my --json | grep -c '"file": "my/'
find my -type f | sort
cksum my/rules/event/my.rules >before
$RELEXTRACT init my
cksum my/rules/event/my.rules | cmp - before || exit 9
grep 'After each change' my/rules/event/my.rules
XDG_CONFIG_HOME=$PWD/config $RELEXTRACT init >/dev/null
grep 'After each change' config/relextract/rules/event/my.rules
$RELEXTRACT init one two
