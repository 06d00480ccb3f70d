#!/usr/bin/env python3
"""A provider with a mistake: it waits for an abort that never comes.

VSS abandons a set without a word and begins the next one. This provider vetoes that once, to "clean
up first", so every backup after one that was cancelled fails.
"""

from provider import Provider, serve


class Vetoes(Provider):
    def begin_prepare(self, set, snapshot):
        if self.in_creation() and set != self.set:
            self.forget()
            return "provider_veto"
        return super().begin_prepare(set, snapshot)


serve(Vetoes())
