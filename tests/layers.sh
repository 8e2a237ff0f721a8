#!/bin/sh
# layers.sh SRC: fails where a source file includes a module that does not stand below it.
#
# A line of `layers` is a layer, the lowest first.  A module sees its own header and all of the lines
# before its own; docs/architecture.md says why.
set -u
layers='error arena vec str file
syllable text text_sentence regex gates
lexicon lexicon_parts lexicon_entries lexicon_ids lexicon_findings lexicon_lint lexicon_load fix
symbols rule rule_parts rule_tree rule_parse shadow rule_words
rule_emitter rule_names rule_pattern rule_needs rule_raw rule_compile
rule_settings rule_lint rule_hidden doors
model short_names
trace cascade scan
quantity
calendar calendar_parts calendar_days calendar_keys calendar_year
calendar_units calendar_lunar calendar_narrow calendar_read
party_set resolve resolve_parts resolve_abroad resolve_entities resolve_kin resolve_land resolve_people resolve_times
events events_parts story story_parts anaphor_parts join_parts roles_parts when_parts own_time_parts slots status_parts
words subject holders anaphor anaphor_pair anaphor_person anaphor_two anaphor_country fields context private tenure fate
roles acting sides partner status modal joined outcome doubt setting promise outlook applied other_time breath no_date cut_off said_between shared_time behind_time own_time when saying edition plan where naming speaker hearsay ceremony signing stay ahead picture hosts comment presence
join apart split content same_event same_status same_date same_agreement
dateline result document pipeline extractor
explain_parts explain_rule explain_event
check explain extract record stats suggest'
src=$1 status=0 allowed=' relextract config '

# check MODULE ALLOWED FILE...
check() {
    module=$1 allowed_here=$2
    shift 2
    for file; do
        [ -f "$file" ] || continue
        # shellcheck disable=SC2013 # one word a line
        for included in $(sed -n 's/^#include "\(.*\)\.h".*/\1/p' "$file"); do
            case "$allowed_here $module " in
            *" $included "*) ;;
            *)
                echo "$file includes $included.h, which is not below it" >&2
                status=1
                ;;
            esac
        done
    done
}

known=
while read -r layer; do
    allowed="$allowed$layer "
    for module in $layer; do
        check "$module" "$allowed" "$src/$module.c" "$src/$module.h"
        known="$known $module.c $module.h"
    done
done <<END
$layers
END

for file in "$src"/*.[ch]; do
    case "$known " in
    *" $(basename "$file") "*) ;;
    *)
        echo "$file stands in no layer of $0" >&2
        status=1
        ;;
    esac
done

own=' relextract config '
for file in "$src"/cli/*.h; do
    own="$own$(basename "$file" .h) "
done
check '' "$own" "$src"/cli/*.[ch]
exit $status
