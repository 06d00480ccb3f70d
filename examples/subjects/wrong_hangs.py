#!/usr/bin/env python3
"""A provider with a mistake: an abort waits for work that nobody finishes any more."""

import threading

from provider import Provider, serve


class Hangs(Provider):
    def __init__(self):
        super().__init__()
        self.finished = threading.Event()

    def abort(self, set):
        if self.state == "prepared":
            self.finished.wait()
        return super().abort(set)


serve(Hangs())
