/* Every run of `door`. Generated from door.yaml by
   `lifechart render --to promela`; do not edit.

   spin -a MODEL.pml && cc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m10000000

   Spin's "states, stored" is the number of configurations. An assertion fails where
   nothing decides, and where a count leaves its range.
*/

#define s_opened 1
#define s_closed 2
#define s_locked 3
#define e_open 1
#define e_shut 2
#define e_lock 3
#define e_unlock 4
#define r_not_now 1
#define r_wrong_key 2
#define r_ok 3
#define taken 1
#define ignored 2
#define refused 3

/* The configuration. */
byte state = s_closed;
byte f_locked_with = 0;

byte used_key; /* so many different ids are in it */

/* One step: what happens, what is selected, what comes of it. No part of a configuration. */
int branch; /* 0 between steps */
hidden int event, failure, from, by, outcome, reply, answered, answer, old;
hidden int p0;
hidden int v0;
hidden int g_fits;

#define renamed(x, a, b) x = (x == a -> b : (x == b -> a : x))
inline renumber() {
  used_key = 0;
  if
  :: f_locked_with > used_key ->
    used_key++; old = f_locked_with;
    renamed(f_locked_with, old, used_key);
  :: else
  fi;
  branch = 0
}

inline look() { skip }
inline judge() { skip }

active proctype lifecycle() {
  do
  :: atomic {
    failure = 0;
    if
    :: true -> /* open */
      event = e_open;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_closed -> branch = 2 :: else fi;
      };
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 2 -> /* door.yaml:34 */
          state = s_opened;
          outcome = taken;
          reply = r_ok
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_not_now :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* shut */
      event = e_shut;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_opened -> branch = 1 :: else fi;
        if :: branch == 0 && state == s_closed -> branch = 3 :: else fi;
      };
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 1 -> /* door.yaml:31 */
          state = s_closed;
          outcome = taken;
          reply = r_ok
        :: by == 3 -> /* door.yaml:35 */
          outcome = ignored; reply = r_ok
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_not_now :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* lock */
      select(p0 : 1 .. used_key + 1);
      event = e_lock;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_closed -> branch = 4 :: else fi;
      };
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 4 -> /* door.yaml:36 */
          v0 = p0;
          f_locked_with = v0;
          state = s_locked;
          outcome = taken;
          reply = r_ok
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_not_now :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* unlock */
      select(p0 : 1 .. used_key + 1);
      event = e_unlock;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_locked && (p0 == f_locked_with) -> branch = 5 :: else fi;
        if :: branch == 0 && state == s_locked -> branch = 6 :: else fi;
      };
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 5 -> /* door.yaml:40 */
          v0 = 0;
          f_locked_with = v0;
          state = s_closed;
          outcome = taken;
          reply = r_ok
        :: by == 6 -> /* door.yaml:41 */
          outcome = refused; reply = r_wrong_key
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_not_now :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    fi;
    d_step { judge(); renumber() }
  }
  od
}
