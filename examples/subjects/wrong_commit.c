/* A provider with a mistake: it records its state, and commits without looking at it. */
#define WRONG_COMMIT
#include "provider.c"
