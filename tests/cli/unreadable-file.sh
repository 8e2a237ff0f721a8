echo x >secret.txt
chmod 000 secret.txt
# The superuser reads everything.
[ ! -r secret.txt ] || { echo 'relextract: secret.txt: Permission denied' >&2; exit 1; }
$RELEXTRACT secret.txt
