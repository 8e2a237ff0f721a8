/* replay.c - runs a fuzz target over files and folders, where libFuzzer is not linked. */
#include "invariants.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MAX_BYTES = 1 << 20 };

static int replay_file(const char *path)
{
    static unsigned char buffer[MAX_BYTES];
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return 1;
    }
    size_t size = fread(buffer, 1, sizeof buffer, file);
    fclose(file);
    fprintf(stderr, "%s\n", path);
    return LLVMFuzzerTestOneInput(buffer, size);
}

static int replay_folder(const char *path)
{
    struct dirent **names;
    int count = scandir(path, &names, NULL, alphasort), failed = count < 0;
    for (int i = 0; i < count; i++) {
        char place[1024];
        snprintf(place, sizeof place, "%s/%s", path, names[i]->d_name);
        if (names[i]->d_name[0] != '.')
            failed |= replay_file(place);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    return failed;
}

int main(int count, char **paths)
{
    int failed = count < 2;
    for (int i = 1; i < count; i++) {
        struct stat status;
        bool is_folder = stat(paths[i], &status) == 0 && S_ISDIR(status.st_mode);
        failed |= is_folder ? replay_folder(paths[i]) : replay_file(paths[i]);
    }
    return failed;
}
