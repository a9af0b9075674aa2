#include <spawn.h>

// What glibc (2.34 and later) hides from those that do not ask for GNU's own.

extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
