"""Runs words through sismic: reads what `tests/src/engines.rs` writes, prints a line for each."""

import json
import sys

from sismic.io import import_from_yaml
from sismic.interpreter import Event, Interpreter


def seen(interpreter, actions):
    context = interpreter.context
    work = context.get("work")
    told = [dict(action) for action in actions]
    actions.clear()
    return {
        "state": interpreter.configuration[-1],
        "outcome": context["outcome"],
        "context": context["context"],
        "work": work and work["activity"],
        "actions": told,
    }


def run(chart, word):
    interpreter = Interpreter(chart, ignore_contract=True)
    actions = []

    def listen(event):
        if event.name == "action":
            actions.append({"name": event.action, "params": event.params})

    interpreter.attach(listen)
    interpreter.execute()
    lines = [json.dumps(seen(interpreter, actions))]
    for step in word:
        if "advance" in step:
            interpreter.clock.time = step["advance"] / 1000
        else:
            interpreter.queue(Event(step["send"], **step.get("data", {})))
        interpreter.execute()
        if not step.get("quiet"):
            lines.append(json.dumps(seen(interpreter, actions)))
    print("[" + ",".join(lines) + "]")


with open(sys.argv[1], encoding="utf-8") as file:
    machines = json.load(file)["machines"]
for machine in machines:
    with open(machine["file"], encoding="utf-8") as file:
        chart = import_from_yaml(file.read())
    for word in machine["words"]:
        run(chart, word)
