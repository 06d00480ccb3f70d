#!/usr/bin/env python3
"""A VSS provider that works in memory, as a subject of `lifechart conform builtin:vss_provider`.

The upper half is the provider. The lower half, `serve`, speaks to lifechart; it fits any class that
has the same methods. Python 3, nothing to install.
"""

import json
import sys

class WorkFailed(Exception):
    """The disk array could not do what it was asked for."""


class Provider:
    MAX_VOLUMES = 64

    def __init__(self):
        self.reset()

    def reset(self):
        self.state = "unknown"
        self.set = None
        self.volumes = 0
        self.next_failure = None

    # The calls of VSS. Each returns the name of a reply.

    def begin_prepare(self, set, snapshot):
        if self.state == "preparing" and set == self.set:
            if self.volumes == self.MAX_VOLUMES:
                return "too_many_volumes"
            self.work()
            self.volumes += 1
            return "ok"
        if set == self.set:
            return "provider_veto"
        if self.in_creation():
            self.forget()                      # the set before was abandoned
        self.work()
        self.state, self.set, self.volumes = "preparing", set, 1
        return "ok"

    def end_prepare(self, set):
        return self.advance(set, "preparing", "prepared")

    def pre_commit(self, set):
        return self.advance(set, "prepared", "precommitted")

    def commit(self, set):
        return self.advance(set, "precommitted", "committed")

    def post_commit(self, set, count):
        if set == self.set and self.state == "committed" and count < self.volumes:
            return "provider_veto"             # VSS has lost some of our volumes
        return self.advance(set, "committed", "postcommitted")

    def pre_final_commit(self, set):
        if set != self.set:
            return "provider_veto"
        return self.advance(set, "postcommitted", "prefinalcommitted")

    def post_final_commit(self, set):
        if set != self.set:
            return "provider_veto"
        return self.advance(set, "prefinalcommitted", "created")

    def abort(self, set):
        if self.state == "unknown":
            return "ok"                        # nothing to abort
        if set != self.set:
            return "object_not_found"
        self.state = "aborted"
        return "ok"

    def get_target_luns(self):
        if self.state not in ("postcommitted", "prefinalcommitted", "created"):
            return "provider_veto"
        try:
            self.work()
        except WorkFailed:
            if self.state != "created":
                self.state = "aborted"
            raise
        return "ok"

    def on_unload(self, force):
        if self.in_creation() and not force:
            return "not_now"
        self.forget()
        return "ok"

    def any_time(self):
        self.work()
        return "ok"

    on_load = are_luns_supported = locate_luns = fill_in_lun_info = on_lun_empty = any_time
    get_provider_capabilities = on_lun_state_change = resync_luns = on_reuse_luns = any_time

    # How it is done.

    def in_creation(self):
        return self.state not in ("unknown", "created", "aborted")

    def advance(self, set, before, after):
        if set != self.set:
            return "object_not_found"
        if self.state != before:
            return "provider_veto"
        try:
            self.work()
        except WorkFailed:
            self.state = "aborted"             # all shadow copies of a set, or none
            raise
        self.state = after
        return "ok"

    def forget(self):
        self.state, self.set, self.volumes = "unknown", None, 0

    def work(self):
        """Here the disk array would be asked. A test can make it fail."""
        failure, self.next_failure = self.next_failure, None
        if failure:
            raise WorkFailed(failure)


def serve(provider):
    """Answers each line with a line. `print` must flush, or nothing arrives."""
    for line in sys.stdin:
        asked = json.loads(line)
        if "lifechart" in asked:
            answer = {"lifechart": 1}
        elif "reset" in asked:
            provider.reset()
            answer = {"ok": True}
        else:
            provider.next_failure = asked.get("fail")
            answer = {"reply": call(provider, asked["event"], asked.get("payload", {}))}
            answer["state"] = provider.state
        print(json.dumps(answer), flush=True)


def call(provider, event, payload):
    try:
        return getattr(provider, event)(**payload)
    except WorkFailed as failure:
        return str(failure)


if __name__ == "__main__":
    serve(Provider())
