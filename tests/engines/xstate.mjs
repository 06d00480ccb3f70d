// Runs words through XState: reads what `tests/src/engines.rs` writes, prints a line for each word.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SimulatedClock, createActor } from 'xstate';

const fields = (context) =>
  Object.fromEntries(Object.entries(context).filter(([name]) => !name.startsWith('_')));

function atomic(value) {
  while (typeof value === 'object') {
    const [name] = Object.keys(value);
    value = value[name];
  }
  return value;
}

function listening(machine, told) {
  const actions = {};
  for (const name of Object.keys(machine.implementations.actions)) {
    if (name.startsWith('lifechart.')) continue;
    actions[name] = ({ context }, params) =>
      told.actions.push({ name, params: params ?? {}, sees: fields(context) });
  }
  return machine.provide({ actions });
}

function seen(actor, told) {
  const { value, context, status, error } = actor.getSnapshot();
  if (status === 'error') return { error: String(error) };
  const actions = told.actions.splice(0);
  return {
    state: atomic(value),
    outcome: context._outcome,
    context: fields(context),
    work: context._work?.activity ?? null,
    actions,
  };
}

const { machines } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
for (const { file, words } of machines) {
  const { machine } = await import(pathToFileURL(file));
  if ('injected' in globalThis) throw new Error(`${file} runs what the specification says`);
  const told = { actions: [] };
  const listened = listening(machine, told);
  for (const word of words) {
    const clock = new SimulatedClock();
    const actor = createActor(listened, { clock });
    // Who looks at errors is not ended by them.
    actor.subscribe({ error: () => {} });
    actor.start();
    const steps = [seen(actor, told)];
    for (const step of word) {
      if (step.advance !== undefined) clock.set(step.advance);
      else actor.send({ type: step.send, ...step.data });
      if (!step.quiet) steps.push(seen(actor, told));
    }
    actor.stop();
    console.log(JSON.stringify(steps));
  }
}
