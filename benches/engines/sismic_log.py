"""How fast sismic goes through a log of one machine: `python sismic_log.py EXPORT.yaml LOG.jsonl`.

Checks what the log says of each step, as `lifechart trace` does."""

import json
import sys
import time

from sismic.io import import_from_yaml
from sismic.interpreter import Event, Interpreter

with open(sys.argv[1], encoding="utf-8") as file:
    chart = import_from_yaml(file.read())
with open(sys.argv[2], encoding="utf-8") as file:
    rows = file.read().split("\n")


def sent(line):
    if "event" in line:
        given = {name: line[name] for name in ("guards", "failed", "result") if name in line}
        return Event(line["event"], params=line.get("payload", {}), **given)
    if "done" in line:
        return Event("done." + line["done"], result=line.get("result", {}))
    return Event("failed." + line["failed"], failed=line.get("reply"))


begun = time.perf_counter()
interpreters = {}
lines = deviations = 0
for row in rows:
    if not row:
        continue
    line = json.loads(row)
    interpreter = interpreters.get(line.get("instance"))
    if interpreter is None:
        interpreter = interpreters[line.get("instance")] = Interpreter(chart, ignore_contract=True)
        interpreter.execute()
    interpreter.queue(sent(line)).execute()
    outcome = interpreter.context["outcome"]
    same = line.get("verdict", outcome["verdict"]) == outcome["verdict"]
    if "event" in line:
        same = same and line.get("reply", outcome["reply"]) == outcome["reply"]
    if "to" in line:
        same = same and line["to"] == interpreter.configuration[-1]
    deviations += not same
    lines += 1
seconds = time.perf_counter() - begun
rate = round(lines / seconds)
print(json.dumps({"engine": "sismic", "lines": lines, "deviations": deviations, "seconds": seconds, "rate": rate}))
