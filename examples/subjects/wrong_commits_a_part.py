#!/usr/bin/env python3
"""A provider with a mistake: it does not notice that VSS has lost some of its volumes."""

from provider import Provider, serve


class CommitsAPart(Provider):
    def post_commit(self, set, count):
        return self.advance(set, "committed", "postcommitted")


serve(CommitsAPart())
