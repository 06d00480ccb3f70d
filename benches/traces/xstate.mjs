// Follows a log with XState: sends what each line tells, and compares reply and state.
import fs from 'node:fs';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createActor } from 'xstate';

const [machineFile, log, most] = process.argv.slice(2);
const { machine } = await import(pathToFileURL(machineFile));
const actor = createActor(machine);
actor.start();

function sent(line) {
  if (line.event) {
    const event = { type: line.event, params: line.payload ?? {}, guards: {} };
    if (line.failed) event.failed = Object.values(line.failed)[0];
    else event.result = {};
    return event;
  }
  if (line.done) return { type: `done.${line.done}`, guards: {}, result: {} };
  return { type: `failed.${line.failed}`, guards: {}, failed: line.reply };
}

function atomic(value) {
  while (typeof value === 'object') value = Object.values(value)[0];
  return value;
}

let lines = 0;
let wrong = 0;
const from = process.cpuUsage();
for await (const text of readline.createInterface({ input: fs.createReadStream(log) })) {
  if (lines >= Number(most)) break;
  lines += 1;
  const line = JSON.parse(text);
  // Late reports need a ticket that a log does not have.
  if (line.verdict === 'dropped') continue;
  actor.send(sent(line));
  const { value, context } = actor.getSnapshot();
  const replied = !line.event || (context._outcome.reply ?? null) === line.reply;
  if (!replied || atomic(value) !== line.to) wrong += 1;
}
const spent = process.cpuUsage(from);
const seconds = (spent.user + spent.system) / 1e6;
console.log(`XState: ${lines} lines, ${wrong} wrong, ${Math.round(lines / seconds)} a second of one core`);
