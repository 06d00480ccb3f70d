/* Every run of `upload`. Generated from upload.yaml by
   `lifechart render --to promela`; do not edit.

   spin -a MODEL.pml && cc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m10000000

   Spin's "states, stored" is the number of configurations. An assertion fails where
   nothing decides, and where a count leaves its range.
*/

#define s_idle 1
#define s_receiving 2
#define s_assembling 3
#define s_complete 4
#define e_begin 1
#define e_send 2
#define e_swap 3
#define e_complete 4
#define e_ping 5
#define r_ok 1
#define r_created 2
#define r_gone 3
#define r_conflict 4
#define r_full 5
#define r_unavailable 6
#define taken 1
#define ignored 2
#define refused 3

/* The configuration. */
byte state = s_idle;
byte waiting; /* the event whose call waits for running work */
byte f_current = 0;
byte f_last = 0;
byte f_parts = 0;

byte used_upload; /* so many different ids are in it */
byte used_part; /* so many different ids are in it */

/* One step: what happens, what is selected, what comes of it. No part of a configuration. */
int branch; /* 0 between steps */
hidden int event, failure, from, by, outcome, reply, answered, answer, old;
hidden int p0;
hidden int p1;
hidden int x0;
hidden int v0;
hidden int v1;
hidden int v2;
hidden int g_is_current;
hidden int g_has_quota;

#define renamed(x, a, b) x = (x == a -> b : (x == b -> a : x))
inline renumber() {
  used_upload = 0;
  if
  :: f_current > used_upload ->
    used_upload++; old = f_current;
    renamed(f_current, old, used_upload);
  :: else
  fi;
  used_part = 0;
  if
  :: f_last > used_part ->
    used_part++; old = f_last;
    renamed(f_last, old, used_part);
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
    :: true -> /* begin */
      select(p0 : 1 .. used_upload + 1);
      select(g_has_quota : 0 .. 1);
      event = e_begin;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_idle && g_has_quota -> branch = 6 :: else fi;
        if :: branch == 0 && state == s_receiving && ((p0 != f_current) && g_has_quota) -> branch = 8 :: else fi;
        if :: branch == 0 && state != s_complete -> branch = 4 :: else fi;
      };
      if
      :: branch == 6 -> /* reserve */
        if
        :: true;
          select(x0 : 0 .. 3);
        :: failure = r_full
        :: failure = r_unavailable
        fi;
      :: branch == 8 -> /* reserve */
        if
        :: true;
          select(x0 : 0 .. 3);
        :: failure = r_full
        :: failure = r_unavailable
        fi;
      :: else
      fi;
      skip;
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: failure != 0 && branch == 6 ->
          by = 0;
          if :: by == 0 && state != s_complete && (failure == r_full) -> by = 7 :: else fi;
        :: else
        fi;
        if
        :: failure != 0 && branch == 8 ->
          by = 0;
          if :: by == 0 && state != s_complete && (failure == r_full) -> by = 9 :: else fi;
          if :: by == 0 && state != s_complete -> by = 10 :: else fi;
        :: else
        fi;
        if
        :: by == 6 -> /* upload.yaml:58 */
          v0 = p0;
          v1 = x0;
          assert(v1 >= 0 && v1 <= 3);
          f_current = v0;
          f_parts = v1;
          state = s_receiving;
          waiting = 0;
          outcome = taken;
          reply = r_created
        :: by == 7 -> /* upload.yaml:64 */
          outcome = refused; reply = r_unavailable
        :: by == 8 -> /* upload.yaml:68 */
          v0 = p0;
          v1 = 0;
          v2 = 0;
          assert(v2 >= 0 && v2 <= 3);
          f_current = v0;
          f_last = v1;
          f_parts = v2;
          state = s_receiving;
          waiting = 0;
          outcome = taken;
          reply = r_ok
        :: by == 9 -> /* upload.yaml:75 */
          v0 = 0;
          v1 = 0;
          v2 = 0;
          assert(v2 >= 0 && v2 <= 3);
          f_current = v0;
          f_last = v1;
          f_parts = v2;
          state = s_idle;
          waiting = 0;
          outcome = taken;
          reply = r_full
        :: by == 10 -> /* upload.yaml:80 */
          v0 = 0;
          v1 = 0;
          assert(v1 >= 0 && v1 <= 3);
          f_last = v0;
          f_parts = v1;
          state = s_receiving;
          waiting = 0;
          outcome = taken;
          reply = failure
        :: by == 4 -> /* upload.yaml:51 */
          outcome = refused; reply = r_full
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_unavailable :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* send */
      select(p0 : 1 .. used_upload + 1);
      select(p1 : 1 .. used_part + 1);
      event = e_send;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_receiving && ((p0 == f_current) && (p1 == f_last)) -> branch = 11 :: else fi;
        if :: branch == 0 && state == s_receiving && ((p0 == f_current) && (f_parts < 3)) -> branch = 12 :: else fi;
        if :: branch == 0 && state == s_receiving && (p0 == f_current) -> branch = 13 :: else fi;
        if :: branch == 0 && state != s_complete && !(p0 == f_current) -> branch = 1 :: else fi;
      };
      if
      :: branch == 12 -> /* store */
        if
        :: true;
        :: failure = r_gone
        :: failure = r_conflict
        :: failure = r_full
        :: failure = r_unavailable
        fi;
      :: else
      fi;
      skip;
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: failure != 0 && branch == 12 ->
          by = 0;
        :: else
        fi;
        if
        :: by == 11 -> /* upload.yaml:82 */
          outcome = ignored; reply = r_ok
        :: by == 12 -> /* upload.yaml:83 */
          v0 = p1;
          v1 = (f_parts + 1);
          assert(v1 >= 0 && v1 <= 3);
          f_last = v0;
          f_parts = v1;
          outcome = taken;
          reply = r_ok
        :: by == 13 -> /* upload.yaml:87 */
          outcome = refused; reply = r_full
        :: by == 1 -> /* upload.yaml:49 */
          outcome = refused; reply = r_gone
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_unavailable :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* swap */
      select(p0 : 1 .. used_part + 1);
      select(p1 : 1 .. (p0 > used_part -> p0 : used_part) + 1);
      event = e_swap;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_receiving && ((p0 == f_last) && (p0 != p1)) -> branch = 14 :: else fi;
        if :: branch == 0 && state == s_receiving && (p0 == p1) -> branch = 15 :: else fi;
        if :: branch == 0 && state != s_complete -> branch = 5 :: else fi;
      };
      if
      :: branch == 15 -> /* answer_ping */
        if
        :: true;
        :: failure = r_unavailable
        fi;
      :: else
      fi;
      skip;
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: failure != 0 && branch == 15 ->
          by = 0;
          if :: by == 0 && state != s_complete -> by = 16 :: else fi;
        :: else
        fi;
        if
        :: by == 14 -> /* upload.yaml:89 */
          v0 = p1;
          f_last = v0;
          outcome = taken;
          reply = r_ok
        :: by == 15 -> /* upload.yaml:90 */
          outcome = taken;
          reply = r_ok
        :: by == 16 -> /* upload.yaml:92 */
          v0 = 0;
          assert(v0 >= 0 && v0 <= 3);
          f_parts = v0;
          outcome = taken;
          reply = r_conflict
        :: by == 5 -> /* upload.yaml:52 */
          outcome = refused; reply = r_conflict
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_unavailable :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* complete */
      select(p0 : 1 .. used_upload + 1);
      event = e_complete;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_receiving && ((p0 == f_current) && (f_parts > 0)) -> branch = 17 :: else fi;
        if :: branch == 0 && state != s_complete && !(p0 == f_current) -> branch = 2 :: else fi;
      };
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 17 -> /* upload.yaml:93 */
          state = s_assembling;
          waiting = e_complete;
          outcome = taken;
        :: by == 2 -> /* upload.yaml:49 */
          outcome = refused; reply = r_gone
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_unavailable :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: true -> /* ping */
      event = e_ping;
      d_step {
        branch = 0;
        if :: branch == 0 && state != s_complete -> branch = 3 :: else fi;
      };
      if
      :: branch == 3 -> /* answer_ping */
        if
        :: true;
        :: failure = r_unavailable
        fi;
      :: else
      fi;
      skip;
      d_step {
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: failure != 0 && branch == 3 ->
          by = 0;
        :: else
        fi;
        if
        :: by == 3 -> /* upload.yaml:50 */
          outcome = taken;
          reply = r_ok
        :: else
        fi;
        if
        :: by == 0 && failure != 0 -> outcome = refused; reply = failure
        :: by == 0 && failure == 0 ->
          if :: outcome == 0 -> outcome = refused; reply = r_unavailable :: else fi;
          assert(outcome != 0)
        :: else
        fi;
      };
    :: state == s_assembling -> /* assemble is done */
      select(x0 : 1 .. used_part + 1);
      event = 0;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_assembling && (x0 == f_last) -> branch = 18 :: else fi;
        if :: branch == 0 && state == s_assembling -> branch = 19 :: else fi;
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 18 -> /* upload.yaml:97 */
          if :: state == s_assembling && waiting != 0 -> answered = waiting; answer = r_ok :: else fi;
          state = s_complete;
          waiting = 0;
          outcome = taken;
        :: by == 19 -> /* upload.yaml:98 */
          v0 = x0;
          f_last = v0;
          if :: state == s_assembling && waiting != 0 -> answered = waiting; answer = r_conflict :: else fi;
          state = s_receiving;
          waiting = 0;
          outcome = taken;
        :: else
        fi;
        assert(by != 0);
      };
    :: state == s_assembling -> /* assemble has failed */
      if
      :: failure = r_gone
      :: failure = r_conflict
      :: failure = r_unavailable
      fi;
      event = 0;
      d_step {
        branch = 0;
        if :: branch == 0 && state == s_assembling -> branch = 20 :: else fi;
        look(); from = state; by = branch; outcome = 0; reply = 0; answered = 0; answer = 0;
        if
        :: by == 20 -> /* upload.yaml:99 */
          if :: state == s_assembling && waiting != 0 -> answered = waiting; answer = failure :: else fi;
          state = s_receiving;
          waiting = 0;
          outcome = taken;
        :: else
        fi;
        assert(by != 0);
      };
    fi;
    d_step { judge(); renumber() }
  }
  od
}
