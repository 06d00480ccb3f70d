/* A VSS provider that works in memory, as a subject of `lifechart conform builtin:vss_provider`.
 *
 * The first half is the provider, the second speaks to lifechart: lines of JSON on the standard
 * input and output. C99, nothing to install; `lifechart_json.h` lies beside it:
 *
 *     cc -std=c99 -o provider provider.c
 */
#include "lifechart_json.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* ---- The provider ---- */

enum state {
    UNKNOWN, PREPARING, PREPARED, PRECOMMITTED, COMMITTED,
    POSTCOMMITTED, PREFINALCOMMITTED, CREATED, ABORTED
};

static const char *const state_names[] = {
    "unknown", "preparing", "prepared", "precommitted", "committed",
    "postcommitted", "prefinalcommitted", "created", "aborted"
};

#define MAX_VOLUMES 64

static struct {
    enum state state;
    long set;                                  /* 0: none */
    long volumes;
    const char *failure;                       /* what the next work fails with */
} provider = {UNKNOWN, 0, 0, NULL};

static void forget(void)
{
    provider.state = UNKNOWN;
    provider.set = 0;
    provider.volumes = 0;
}

static bool in_creation(void)
{
    return provider.state >= PREPARING && provider.state <= PREFINALCOMMITTED;
}

/* Here the disk array would be asked. A test can make it fail. */
static const char *work(void)
{
    const char *failure = provider.failure;
    provider.failure = NULL;
    return failure ? failure : "ok";
}

static bool is_ok(const char *reply)
{
    return strcmp(reply, "ok") == 0;
}

static const char *begin_prepare(long set)
{
    const char *reply;
    if (set == provider.set) {
        if (provider.state != PREPARING)
            return "provider_veto";
        if (provider.volumes == MAX_VOLUMES)
            return "too_many_volumes";
        reply = work();
        if (is_ok(reply))
            provider.volumes++;
        return reply;
    }
    if (in_creation())
        forget();                              /* the set before was abandoned */
    reply = work();
    if (is_ok(reply)) {
        provider.state = PREPARING;
        provider.set = set;
        provider.volumes = 1;
    }
    return reply;
}

static const char *advance(long set, enum state before, enum state after)
{
    const char *reply;
    if (set != provider.set)
        return "object_not_found";
    if (provider.state != before)
        return "provider_veto";
    reply = work();
    provider.state = is_ok(reply) ? after : ABORTED;
    return reply;
}

#ifdef WRONG_COMMIT
/* A mistake: it writes down where it is, and looks there for the last step only. */
static const char *commit(long set)
{
    if (set != provider.set)
        return "object_not_found";
    if (!in_creation())
        return "provider_veto";
    provider.state = COMMITTED;
    return work();
}
#else
static const char *commit(long set)
{
    return advance(set, PRECOMMITTED, COMMITTED);
}
#endif

static const char *post_commit(long set, long count)
{
    if (set == provider.set && provider.state == COMMITTED && count < provider.volumes)
        return "provider_veto";                /* VSS has lost some of our volumes */
    return advance(set, COMMITTED, POSTCOMMITTED);
}

static const char *abort_set(long set)
{
#ifdef WRONG_CRASH
    /* A mistake: it looks at a set before it has one. */
    static const long sizes[] = {0};
    const long *volumes = provider.set ? sizes : NULL;
    if (*(const volatile long *)volumes > 64)
        return "provider_veto";
#endif
    if (provider.state == UNKNOWN)
        return "ok";                           /* nothing to abort */
    if (set != provider.set)
        return "object_not_found";
    provider.state = ABORTED;
    return "ok";
}

static const char *get_target_luns(void)
{
    const char *reply;
    if (provider.state < POSTCOMMITTED || provider.state > CREATED)
        return "provider_veto";
    reply = work();
    if (!is_ok(reply) && in_creation())
        provider.state = ABORTED;
    return reply;
}

static const char *on_unload(bool force)
{
    if (in_creation() && !force)
        return "not_now";
    forget();
    return "ok";
}

/* ---- The protocol: each line is answered with a line ---- */

static const char *call(const char *event, const char *payload)
{
    static const char *const any_time[] = {
        "on_load", "are_luns_supported", "locate_luns", "fill_in_lun_info", "on_lun_empty",
        "get_provider_capabilities", "on_lun_state_change", "resync_luns", "on_reuse_luns"
    };
    long set = json_number(json_member(payload, "set"));
    size_t i;
    for (i = 0; i < sizeof any_time / sizeof *any_time; i++)
        if (json_is(event, any_time[i]))
            return work();
    if (json_is(event, "begin_prepare"))
        return begin_prepare(set);
    if (json_is(event, "end_prepare"))
        return advance(set, PREPARING, PREPARED);
    if (json_is(event, "pre_commit"))
        return advance(set, PREPARED, PRECOMMITTED);
    if (json_is(event, "commit"))
        return commit(set);
    if (json_is(event, "post_commit"))
        return post_commit(set, json_number(json_member(payload, "count")));
    if (json_is(event, "pre_final_commit"))
        return set == provider.set ? advance(set, POSTCOMMITTED, PREFINALCOMMITTED) : "provider_veto";
    if (json_is(event, "post_final_commit"))
        return set == provider.set ? advance(set, PREFINALCOMMITTED, CREATED) : "provider_veto";
    if (json_is(event, "abort"))
        return abort_set(set);
    if (json_is(event, "get_target_luns"))
        return get_target_luns();
    if (json_is(event, "on_unload"))
        return on_unload(json_true(json_member(payload, "force")));
    return NULL;
}

static void answer(const char *line)
{
    static char failure[64];
    const char *event, *reply;
    if (json_member(line, "lifechart")) {
        printf("{\"lifechart\":1}\n");
        return;
    }
    if (json_member(line, "reset")) {
        forget();
        provider.failure = NULL;
        printf("{\"ok\":true}\n");
        return;
    }
    event = json_member(line, "event");
    provider.failure = json_name(json_member(line, "fail"), failure, sizeof failure);
    reply = event ? call(event, json_member(line, "payload")) : NULL;
    if (reply)
        printf("{\"reply\":\"%s\",\"state\":\"%s\"}\n", reply, state_names[provider.state]);
    else
        printf("{\"error\":\"this call is not known\"}\n");
}

int main(void)
{
    static char line[1 << 16];
    while (fgets(line, sizeof line, stdin)) {
        answer(line);
        fflush(stdout);                        /* or nothing arrives */
    }
    return 0;
}
