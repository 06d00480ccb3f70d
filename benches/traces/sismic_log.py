"""Follows a log with sismic: queues what each line tells, and compares reply and state."""

import json
import sys
import time

from sismic.interpreter import Event, Interpreter
from sismic.io import import_from_yaml


def sent(line):
    if "event" in line:
        data = {"params": line.get("payload", {}), "guards": {}}
        if "failed" in line:
            data["failed"] = next(iter(line["failed"].values()))
        else:
            data["result"] = {}
        return Event(line["event"], **data)
    if "done" in line:
        return Event("done." + line["done"], guards={}, result={})
    return Event("failed." + line["failed"], guards={}, failed=line["reply"])


with open(sys.argv[1], encoding="utf-8") as file:
    chart = import_from_yaml(file.read())
interpreter = Interpreter(chart, ignore_contract=True)
interpreter.execute()
most = int(sys.argv[3])
lines = wrong = 0
begin = time.process_time()
with open(sys.argv[2], encoding="utf-8") as log:
    for text in log:
        if lines >= most:
            break
        lines += 1
        line = json.loads(text)
        # Late reports need a ticket that a log does not have.
        if line.get("verdict") == "dropped":
            continue
        interpreter.queue(sent(line))
        interpreter.execute()
        replied = "event" not in line or interpreter.context["outcome"]["reply"] == line["reply"]
        if not replied or interpreter.configuration[-1] != line["to"]:
            wrong += 1
seconds = time.process_time() - begin
print(f"sismic: {lines} lines, {wrong} wrong, {round(lines / seconds)} a second of one core")
