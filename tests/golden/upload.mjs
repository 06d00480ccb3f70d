// Upload of a file in parts: `upload` for XState 5.
// Generated from upload.yaml by `lifechart render --to xstate`; do not edit.
//
// Send `{ type: 'EVENT', params: {..}, guards: {..}, failed: 'REPLY', result: {..} }`: parameters,
// answers of hand-written guards, and how a `try` ends. Running work reports `done.ACTIVITY` with
// `result`, or `failed.ACTIVITY` with `failed`, and with the `ticket` of `context._work`.
// After each event `context._outcome` says what came of it: `verdict`, `reply` (null: none yet),
// `answers` (a call that was waiting, and its reply) and `interrupted` (an activity to be stopped).
// Give your own actions with `machine.provide({ actions: {..} })`.
//
// What this does not carry, or does otherwise:
// - answer_ping, reserve, store: tried in one step; how that ends comes with the event, as `failed` or `result`.
// - has_quota: answered by your code; the answer comes with the event, as `guards`.
// - assembling: left at once; that later actions wait for the interrupted activity is up to you.
// - store, assemble: no budget.
// - complete: a final state of the file; here one that answers and never ends, so that answers are seen.

import { and, assign, setup } from 'xstate';

const answer = assign((_, { verdict, reply }) => ({
  _outcome: { verdict, reply, answers: null, interrupted: null },
}));

// Work begins: it has a ticket, so that what is reported too late can be told apart.
const start = assign(({ context }, { activity, interrupted }) => ({
  _tickets: context._tickets + 1,
  _work: { activity, interrupted, ticket: context._tickets + 1 },
}));

// Another state was reached by an event or in time: work that ran is interrupted.
const move = assign(({ context }, { reply, call }) => {
  const { _work: work, _call: waiting } = context;
  const told = waiting !== null && work !== null && work.interrupted !== null;
  return {
    _work: null,
    _call: call,
    _outcome: {
      verdict: 'taken',
      reply,
      answers: told ? { call: waiting, reply: work.interrupted } : null,
      interrupted: work === null ? null : work.activity,
    },
  };
});

// Another state was reached because work has ended; `told` is null where other work goes on.
const end = assign(({ context }, { told }) => {
  const waiting = context._call;
  return {
    _work: null,
    _call: told === null ? waiting : null,
    _outcome: {
      verdict: 'taken',
      reply: null,
      answers: told !== null && waiting !== null ? { call: waiting, reply: told } : null,
      interrupted: null,
    },
  };
});

const isCurrent = ({ context, event }) =>
  event.ticket === undefined || (context._work !== null && event.ticket === context._work.ticket);

export const machine = setup({
  actions: {
    // Delete the parts of an upload that is given up.
    drop_parts: () => {},
    note: () => {},
    'lifechart.answer': answer,
    'lifechart.start': start,
    'lifechart.move': move,
    'lifechart.end': end,
  },
  guards: {
    '!is_current': ({ context, event }) => !(event.params.upload == context.current),
    'try succeeds': ({ event }) => event.failed == null,
    'try fails': ({ event }) => event.failed != null,
    has_quota: ({ event }) => event.guards.has_quota,
    'reply == full': ({ event }) => event.failed === 'full',
    'event.params.upload != context.current': ({ context, event }) => event.params.upload != context.current,
    'is_current && event.part == last': ({ context, event }) => event.params.upload == context.current && event.params.part == context.last,
    'is_current && parts \u003c 3': ({ context, event }) => event.params.upload == context.current && context.parts < 3,
    is_current: ({ context, event }) => event.params.upload == context.current,
    'event.old == last && event.old != event.new': ({ context, event }) => event.params.old == context.last && event.params.old !== event.params.new,
    'event.old == event.new': ({ event }) => event.params.old === event.params.new,
    'is_current && parts > 0': ({ context, event }) => event.params.upload == context.current && context.parts > 0,
    'is current': isCurrent,
    'result.last == last': ({ context, event }) => event.result.last == context.last,
  },
}).createMachine({
  id: 'upload',
  description: 'Upload of a file in parts',
  context: {
    current: null,
    last: null,
    parts: 0,
    _call: null,
    _work: null,
    _tickets: 0,
    _outcome: null,
  },
  initial: 'idle',
  on: {
    begin: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'full' } }],
    },
    send: [
      {
        guard: '!is_current',
        actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'gone' } }],
      },
      {
        actions: [
          { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
        ],
      },
    ],
    swap: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'conflict' } }],
    },
    complete: [
      {
        guard: '!is_current',
        actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'gone' } }],
      },
      {
        actions: [
          { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
        ],
      },
    ],
    ping: [
      {
        guard: 'try succeeds',
        actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } }],
      },
      {
        guard: 'try fails',
        actions: [
          {
            type: 'lifechart.answer',
            params: ({ event }) => ({ verdict: 'refused', reply: event.failed }),
          },
        ],
      },
      {
        actions: [
          { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
        ],
      },
    ],
    'done.assemble': {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'dropped', reply: null } }],
    },
    'failed.assemble': {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'dropped', reply: null } }],
    },
  },
  states: {
    idle: {
      on: {
        begin: [
          {
            guard: and(['has_quota', 'try succeeds']),
            target: '#upload.receiving',
            reenter: true,
            actions: [
              assign({
                current: ({ event }) => event.params.upload,
                parts: ({ event }) => event.result.granted,
              }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'created' } },
            ],
            meta: { role: 'main' },
          },
          {
            guard: and(['has_quota', 'try fails', 'reply == full']),
            actions: [
              { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
            ],
          },
          {
            guard: and(['has_quota', 'try fails']),
            actions: [
              {
                type: 'lifechart.answer',
                params: ({ event }) => ({ verdict: 'refused', reply: event.failed }),
              },
            ],
            meta: { role: 'main' },
          },
        ],
      },
    },
    receiving: {
      on: {
        begin: [
          {
            guard: and([
              and(['event.params.upload != context.current', 'has_quota']),
              'try succeeds',
            ]),
            target: '#upload.receiving',
            reenter: true,
            actions: [
              'drop_parts',
              assign({ current: ({ event }) => event.params.upload, last: null, parts: 0 }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } },
            ],
            meta: { role: 'reset' },
          },
          {
            guard: and([
              and(['event.params.upload != context.current', 'has_quota']),
              'try fails',
              'reply == full',
            ]),
            target: '#upload.idle',
            reenter: true,
            actions: [
              'drop_parts',
              assign({ current: null, last: null, parts: 0 }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'full' } },
            ],
            meta: { role: 'failure' },
          },
          {
            guard: and([and(['event.params.upload != context.current', 'has_quota']), 'try fails']),
            target: '#upload.receiving',
            reenter: true,
            actions: [
              'drop_parts',
              assign({ last: null, parts: 0 }),
              {
                type: 'lifechart.answer',
                params: ({ event }) => ({ verdict: 'taken', reply: event.failed }),
              },
            ],
            meta: { role: 'failure' },
          },
        ],
        send: [
          {
            guard: 'is_current && event.part == last',
            actions: [{ type: 'lifechart.answer', params: { verdict: 'ignored', reply: 'ok' } }],
            description: 'Sent twice.',
          },
          {
            guard: and(['is_current && parts \u003c 3', 'try succeeds']),
            actions: [
              { type: 'note', params: ({ event }) => ({ part: event.params.part }) },
              assign({
                last: ({ event }) => event.params.part,
                parts: ({ context }) => context.parts + 1,
              }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } },
            ],
          },
          {
            guard: and(['is_current && parts \u003c 3', 'try fails']),
            actions: [
              {
                type: 'lifechart.answer',
                params: ({ event }) => ({ verdict: 'refused', reply: event.failed }),
              },
            ],
          },
          {
            guard: 'is_current',
            actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'full' } }],
          },
        ],
        swap: [
          {
            guard: 'event.old == last && event.old != event.new',
            actions: [
              assign({ last: ({ event }) => event.params.new }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } },
            ],
          },
          {
            guard: and(['event.old == event.new', 'try succeeds']),
            actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } }],
          },
          {
            guard: and(['event.old == event.new', 'try fails']),
            actions: [
              'drop_parts',
              assign({ parts: 0 }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'conflict' } },
            ],
          },
        ],
        complete: {
          guard: 'is_current && parts > 0',
          target: '#upload.assembling',
          reenter: true,
          actions: [{ type: 'lifechart.move', params: { reply: null, call: 'complete' } }],
          meta: { role: 'main' },
        },
      },
    },
    assembling: {
      entry: [{ type: 'lifechart.start', params: { activity: 'assemble', interrupted: null } }],
      on: {
        'done.assemble': [
          {
            guard: and(['is current', 'result.last == last']),
            target: '#upload.complete',
            reenter: true,
            actions: [{ type: 'lifechart.end', params: { told: 'ok' } }],
            meta: { role: 'main' },
          },
          {
            guard: 'is current',
            target: '#upload.receiving',
            reenter: true,
            actions: [
              assign({ last: ({ event }) => event.result.last }),
              { type: 'lifechart.end', params: { told: 'conflict' } },
            ],
          },
        ],
        'failed.assemble': {
          guard: 'is current',
          target: '#upload.receiving',
          reenter: true,
          actions: [{ type: 'lifechart.end', params: ({ event }) => ({ told: event.failed }) }],
          meta: { role: 'failure' },
        },
      },
    },
    complete: {
      meta: { final: true },
      on: {
        begin: {
          actions: [
            { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
          ],
        },
        send: {
          actions: [
            { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
          ],
        },
        swap: {
          actions: [
            { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
          ],
        },
        complete: {
          actions: [
            { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
          ],
        },
        ping: {
          actions: [
            { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'unavailable' } },
          ],
        },
      },
    },
  },
});
