#!/usr/bin/env python3
"""A provider with a mistake: it never looks at the set id of a call.

There is one set at a time, its author thought. So a late abort of a set that was abandoned long ago
takes the new set away.
"""

from provider import Provider, serve


class IgnoresTheSet(Provider):
    def abort(self, set):
        return super().abort(self.set)

    def commit(self, set):
        return super().commit(self.set)


serve(IgnoresTheSet())
