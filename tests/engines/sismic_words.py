"""Runs words through sismic: reads what `tests/src/engines.rs` writes, prints a line for each."""

import json
import sys

from sismic.exceptions import SismicError
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
    lines = []
    try:
        play(chart, word, lines)
    except SismicError as error:
        lines.append(json.dumps({"error": str(error)}))
    print("[" + ",".join(lines) + "]")


def play(chart, word, lines):
    interpreter = Interpreter(chart, ignore_contract=True)
    actions = []

    def listen(event):
        if event.name == "action":
            actions.append({"name": event.action, "params": event.params})

    interpreter.attach(listen)
    interpreter.execute()
    lines.append(json.dumps(seen(interpreter, actions)))
    for number, step in enumerate(word):
        if "advance" in step:
            # Sums of seconds are not exact: a growing nanosecond makes sure that what is due is.
            interpreter.clock.time = step["advance"] / 1000 + number * 1e-9
        else:
            interpreter.queue(Event(step["send"], **step.get("data", {})))
        interpreter.execute()
        if not step.get("quiet"):
            lines.append(json.dumps(seen(interpreter, actions)))


with open(sys.argv[1], encoding="utf-8") as file:
    machines = json.load(file)["machines"]
for machine in machines:
    with open(machine["file"], encoding="utf-8") as file:
        chart = import_from_yaml(file.read())
    for word in machine["words"]:
        run(chart, word)
