/* A disk that fails: the nth call that changes something below a folder has an error, or all from
   the nth on.  Loaded before a program (LD_PRELOAD); failing_disk() says what is to fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096];
static long calls, first;
static int error, for_good;

void failing_disk(const char *below, long nth, int with, int goes_on) {
  snprintf(folder, sizeof folder, "%s", below);
  calls = 0, first = nth, error = with, for_good = goes_on;
}

static int fails(const char *path) {
  if (!folder[0] || !path || strncmp(path, folder, strlen(folder))) return 0;
  calls++;
  if (!first || (for_good ? calls < first : calls != first)) return 0;
  errno = error;
  return 1;
}

static int fails_at(int file) {
  char link[64], path[4096];
  if (!folder[0]) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(path);
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))
#define BY_FILE(kind, name, declared, given) \
  kind name declared { return fails_at(file) ? -1 : REAL(name) given; }
#define BY_PATH(name, declared, given) \
  int name declared { return fails(path) ? -1 : REAL(name) given; }

BY_FILE(ssize_t, write, (int file, const void *data, size_t size), (file, data, size))
BY_FILE(ssize_t, pwrite, (int file, const void *data, size_t size, off_t at), (file, data, size, at))
BY_FILE(ssize_t, pwrite64, (int file, const void *data, size_t size, off64_t at), (file, data, size, at))
BY_FILE(int, fsync, (int file), (file))
BY_FILE(int, fdatasync, (int file), (file))
BY_FILE(int, ftruncate, (int file, off_t size), (file, size))
BY_FILE(int, ftruncate64, (int file, off64_t size), (file, size))
BY_PATH(unlink, (const char *path), (path))
BY_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
BY_PATH(rename, (const char *path, const char *to), (path, to))
BY_PATH(link, (const char *path, const char *to), (path, to))

static mode_t mode_of(int flags, va_list more) { return flags & O_CREAT ? va_arg(more, mode_t) : 0; }

#define OPENS(name)                                            \
  int name(const char *path, int flags, ...) {                 \
    va_list more;                                              \
    va_start(more, flags);                                     \
    mode_t mode = mode_of(flags, more);                        \
    va_end(more);                                              \
    if ((flags & O_CREAT) && fails(path)) return -1;           \
    return REAL(name)(path, flags, mode);                      \
  }
OPENS(open)
OPENS(open64)
