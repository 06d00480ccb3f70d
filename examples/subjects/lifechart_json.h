/* As much JSON as a subject of `lifechart conform` has to read: members of objects.
 *
 * For C99 and C++: copy this file beside your program. It changes nothing and allocates nothing; a
 * line that is no JSON has no members.
 */
#ifndef LIFECHART_JSON_H
#define LIFECHART_JSON_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static inline const char *json_skip_spaces(const char *at)
{
    while (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')
        at++;
    return at;
}

static inline const char *json_skip_string(const char *at)   /* from its first quote to behind its last */
{
    for (at++; *at && *at != '"'; at++)
        if (*at == '\\' && at[1])
            at++;
    return *at ? at + 1 : at;
}

static inline const char *json_skip_value(const char *at)
{
    int depth = 0;
    do {
        at = json_skip_spaces(at);
        if (*at == '"') {
            at = json_skip_string(at);
        } else if (*at == '{' || *at == '[') {
            depth++;
            at++;
        } else if (*at == '}' || *at == ']') {
            depth--;
            at++;
        } else if (*at == ',' || *at == ':') {
            at++;
        } else {
            while (*at && !strchr(" \t\r\n,:{}[]\"", *at))
                at++;
        }
    } while (depth > 0 && *at);
    return at;
}

/* The value of a member of the object that begins here, or NULL. */
static inline const char *json_member(const char *object, const char *key)
{
    size_t length = strlen(key);
    const char *at;
    if (!object || *(at = json_skip_spaces(object)) != '{')
        return NULL;
    at = json_skip_spaces(at + 1);
    while (*at == '"') {
        const char *name = at + 1;
        at = json_skip_string(at);
        bool found = (size_t)(at - name) == length + 1 && strncmp(name, key, length) == 0;
        at = json_skip_spaces(at);
        if (*at != ':')
            return NULL;
        at = json_skip_spaces(at + 1);
        if (found)
            return at;
        at = json_skip_spaces(json_skip_value(at));
        if (*at == ',')
            at = json_skip_spaces(at + 1);
    }
    return NULL;
}

/* A whole number; 0, if there is none. */
static inline long json_number(const char *value)
{
    return value ? strtol(value, NULL, 10) : 0;
}

/* Whether it is this text. */
static inline bool json_is(const char *value, const char *text)
{
    size_t length = strlen(text);
    return value && *value == '"' && strncmp(value + 1, text, length) == 0 && value[length + 1] == '"';
}

/* Copies a name, which holds nothing that JSON would escape. */
static inline const char *json_name(const char *value, char *copy, size_t size)
{
    size_t length;
    if (!value || *value != '"')
        return NULL;
    length = strcspn(value + 1, "\"");
    if (length >= size)
        return NULL;
    memcpy(copy, value + 1, length);
    copy[length] = '\0';
    return copy;
}

/* Whether it is `true`. */
static inline bool json_true(const char *value)
{
    return value && strncmp(value, "true", 4) == 0;
}

#endif
