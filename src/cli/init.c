/* init.c - writes a folder with a rule, a list of names and a list of words to start from.
 *
 *     my/rules/event/my.rules  my/gazetteers/my.tsv  my/gazetteers/words/my.tsv
 * Nothing that is there already is touched.
 */
#include "init.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "message.h"
#include "output.h"
#include "store.h"

struct starter {
    const char *path;
    const char *content; /* NULL: a folder */
    bool has_head;       /* rules_head() stands before the content */
};

/* Before it stands how to check the folder, see rules_head(). */
static const char my_rules[] =
    "#\n"
    "#   plain words          themselves, in any case\n"
    "#   {A:actor}            a person, country or organisation, called A\n"
    "#   ..8                  up to 8 words that name nobody\n"
    "#   [x]  (x | y)         x or nothing;  x or y\n"
    "#   <greet>              the words of a list: a `let`, or a gazetteer's type\n"
    "#\n"
    "# A rule here with the name of a shipped one stands instead of it;\n"
    "#   rule visits\n"
    "#   off: true\n"
    "# switches a shipped rule off.  All keys: man relextract-rules\n"
    "\n"
    "let <greet> = khoác vai | sánh vai\n"
    "\n"
    "rule my-greeting\n"
    "event:    meeting\n"
    "pattern:  {A:actor} ..6 {T:(<greet>)} [với] ..2 {B:actor}\n"
    "set:      subtype = talks; plover = CONSULT\n"
    "yes:      Tổng thống Pháp Emmanuel Macron khoác vai Thủ tướng Đức Angela Merkel hôm 14/7.\n"
    "  parties = DE FR\n"
    "no:       Hai cầu thủ khoác vai nhau.\n";

static const char my_names[] =
    "# Names of your own: people, places, organisations.  A line with the type, id, name, office "
    "and\n"
    "# from of a shipped one adds its aliases to that one's and takes the place of its other "
    "fields.\n"
    "#\n"
    "# From one column to the next is one tab.  All columns: man relextract-gazetteers\n"
    "id\ttype\tkind\tname\taliases\tcountry\toffice\tfrom\tto\tnote\n"
    "my-company\torganization\tcompany\tCông ty Ví Dụ\tVí Dụ Group\tVN\t\t\t\tan example: change "
    "it\n";

static const char my_words[] =
    "# Words of your own for the lists that rules name, as {talk-verb} or <modal>: a line here "
    "adds to\n"
    "# the shipped list of its type.  value: what the record then says, here the subtype.\n"
    "id\ttype\tkind\tname\taliases\tvalue\tnote\n"
    "talks\ttalk-verb\ttalks\thàn huyên\thàn huyên tâm sự\ttalks\tan example: change it\n";

static const struct starter starters[] = {
    {"", NULL, false},
    {"/rules", NULL, false},
    {"/rules/event", NULL, false},
    {"/gazetteers", NULL, false},
    {"/gazetteers/words", NULL, false},
    {"/rules/event/my.rules", my_rules, true},
    {"/gazetteers/my.tsv", my_names, false},
    {"/gazetteers/words/my.tsv", my_words, false},
};
enum { STARTER_COUNT = sizeof starters / sizeof *starters };

/* With the folders above it; "~/.config" may be missing. */
static bool make_folder(const char *path)
{
    char part[4200];
    snprintf(part, sizeof part, "%s", path);
    for (char *at = part + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        mkdir(part, 0777);
        *at = '/';
    }
    return mkdir(part, 0777) == 0 || errno == EEXIST;
}

/* The folder of a user's own is read without being named, any other only where --add names it. */
static void rules_head(char *head, size_t size, const char *folder, const struct options *options)
{
    bool is_own = folder == options->user_dir;
    snprintf(head, size,
             "# Rules of your own for events.  A line that begins with # is a note.\n"
             "#\n"
             "# After each change:  relextract check%s%s\n",
             is_own ? "" : " --add ", is_own ? "" : folder);
}

static bool make_file(const char *path, const char *head, const char *content)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return false;
    bool is_written = store_write(descriptor, head, strlen(head)) &&
                      store_write(descriptor, content, strlen(content));
    return close(descriptor) == 0 && is_written;
}

static bool make(const char *folder, const struct starter *starter, const struct options *options)
{
    char path[4200], head[4400] = "";
    int length = snprintf(path, sizeof path, "%s%s", folder, starter->path);
    if (length < 0 || (size_t)length >= sizeof path) {
        message_print("the path is too long");
        return false;
    }
    if (starter->has_head)
        rules_head(head, sizeof head, folder, options);
    bool is_made = starter->content ? make_file(path, head, starter->content) : make_folder(path);
    if (is_made && starter->content)
        printf("%s\n", path);
    if (!is_made && errno == EEXIST)
        message_print("'%s' is there already; nothing in it was changed", path);
    else if (!is_made)
        message_print("%s: %s", path, strerror(errno));
    return is_made;
}

enum exit_code init_run(const struct options *options)
{
    const char *folder = options->file_count > 0 ? options->files[0] : options->user_dir;
    if (*folder == '\0') {
        message_print("neither XDG_CONFIG_HOME nor HOME is set: name a folder");
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < STARTER_COUNT; i++)
        if (!make(folder, &starters[i], options))
            return EXIT_USAGE;
    return output_flush(stdout, 0);
}
