/* A provider with a mistake: it crashes when it is told to abort before there is a set. */
#define WRONG_CRASH
#include "provider.c"
