// How fast XState goes through a log of one machine: `node xstate.mjs EXPORT.mjs LOG.jsonl`, from a
// folder that has it installed. Checks what the log says of each step, as `lifechart trace` does.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createActor } from 'xstate';

const { machine } = await import(pathToFileURL(path.resolve(process.argv[2])));
const text = fs.readFileSync(process.argv[3], 'utf8');

const atomic = (value) => {
  while (typeof value === 'object') for (const name in value) value = value[name];
  return value;
};

function sent(line) {
  if (line.event !== undefined) {
    const { event, payload, guards, failed, result } = line;
    return { type: event, params: payload ?? {}, guards, failed, result };
  }
  if (line.done !== undefined) return { type: `done.${line.done}`, result: line.result };
  return { type: `failed.${line.failed}`, failed: line.reply };
}

const begun = process.hrtime.bigint();
const actors = new Map();
let lines = 0;
let deviations = 0;
for (const row of text.split('\n')) {
  if (row === '') continue;
  const line = JSON.parse(row);
  let actor = actors.get(line.instance);
  if (actor === undefined) {
    actor = createActor(machine).start();
    actors.set(line.instance, actor);
  }
  actor.send(sent(line));
  const { value, context } = actor.getSnapshot();
  const { verdict, reply } = context._outcome;
  const isReply = line.event === undefined || line.reply === undefined || line.reply === reply;
  const same =
    isReply &&
    (line.verdict === undefined || line.verdict === verdict) &&
    (line.to === undefined || line.to === atomic(value));
  if (!same) deviations += 1;
  lines += 1;
}
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
console.log(JSON.stringify({ engine: 'XState', lines, deviations, seconds, rate: Math.round(lines / seconds) }));
process.exit(0);
