// Runs words through SCION, an engine for SCXML: reads what `tests/src/engines.rs` writes, prints a
// line for each word. Time passes only when a word says so.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const scxml = require('@scion-scxml/scxml');

const clock = { now: 0, next: 0, waiting: new Map() };

function takeOverTime() {
  globalThis.setTimeout = (run, delay) => {
    clock.waiting.set(++clock.next, { at: clock.now + Number(delay ?? 0), id: clock.next, run });
    return clock.next;
  };
  globalThis.clearTimeout = (id) => clock.waiting.delete(id);
}

function advance(now) {
  clock.now = now;
  for (;;) {
    const due = [...clock.waiting.values()].filter(({ at }) => at <= now);
    if (due.length === 0) return;
    due.sort((a, b) => a.at - b.at || a.id - b.id);
    clock.waiting.delete(due[0].id);
    due[0].run();
  }
}

const compiled = (text) =>
  new Promise((resolve, reject) => {
    scxml.documentStringToModel('file:///machine.scxml', text, (error, model) => {
      if (error) return reject(error);
      model.prepare((error, ready) => (error ? reject(error) : resolve(ready)));
    });
  });

function seen(chart, actions) {
  const data = chart._model.$serializeDatamodel();
  return structuredClone({
    state: chart.getConfiguration()[0],
    outcome: data.Outcome,
    context: data.Context,
    work: data.Work?.activity ?? null,
    actions: actions.splice(0),
  });
}

const { machines } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const models = [];
for (const { file, words } of machines) {
  models.push([await compiled(fs.readFileSync(file, 'utf8')), words]);
}
takeOverTime();
if ('injected' in globalThis) throw new Error('an export runs what the specification says');
const lines = [];
for (const [model, words] of models) {
  for (const word of words) {
    Object.assign(clock, { now: 0, waiting: new Map() });
    const actions = [];
    const console = {
      log: (label, told) => label.endsWith('action') && actions.push(told),
      error: (...said) => { throw new Error(said.join(' ')); },
      warn: () => {},
    };
    // Data begin anew: otherwise all charts of one model have the same.
    const chart = new scxml.core.Statechart(model, { console, params: {} });
    chart.on('onError', (error) => { throw new Error(JSON.stringify(error)); });
    const steps = [];
    try {
      chart.start();
      steps.push(seen(chart, actions));
      for (const step of word) {
        if (step.advance !== undefined) advance(step.advance);
        else chart.gen({ name: step.send, data: step.data });
        if (!step.quiet) steps.push(seen(chart, actions));
      }
    } catch (error) {
      steps.push({ error: String(error) });
    }
    lines.push(JSON.stringify(steps));
  }
}
fs.writeSync(1, lines.join('\n') + '\n');
