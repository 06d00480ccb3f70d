// Door with a lock: `door` for XState 5.
// Generated from door.yaml by `lifechart render --to xstate`; do not edit.
//
// Send `{ type: 'EVENT', params: {..}, guards: {..}, failed: 'REPLY', result: {..} }`: parameters,
// answers of hand-written guards, and how a `try` ends. Running work reports `done.ACTIVITY` with
// `result`, or `failed.ACTIVITY` with `failed`, and with the `ticket` of `context._work`.
// After each event `context._outcome` says what came of it: `verdict`, `reply` (null: none yet),
// `answers` (a call that was waiting, and its reply) and `interrupted` (an activity to be stopped).
// Give your own actions with `machine.provide({ actions: {..} })`.

import { assign, setup } from 'xstate';

const answer = assign((_, { verdict, reply }) => ({
  _outcome: { verdict, reply, answers: null, interrupted: null },
}));

export const machine = setup({
  actions: { 'lifechart.answer': answer },
  guards: { fits: ({ context, event }) => event.params.key == context.locked_with },
}).createMachine({
  id: 'door',
  description: 'The key that locked the door is the only one that unlocks it.',
  context: { locked_with: null, _outcome: null },
  initial: 'closed',
  on: {
    open: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'not_now' } }],
    },
    shut: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'not_now' } }],
    },
    lock: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'not_now' } }],
    },
    unlock: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'not_now' } }],
    },
  },
  states: {
    opened: {
      on: {
        shut: {
          target: '#door.closed',
          reenter: true,
          actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } }],
          meta: { role: 'main' },
        },
      },
    },
    closed: {
      on: {
        open: {
          target: '#door.opened',
          reenter: true,
          actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } }],
          meta: { role: 'main' },
        },
        shut: {
          actions: [{ type: 'lifechart.answer', params: { verdict: 'ignored', reply: 'ok' } }],
        },
        lock: {
          target: '#door.locked',
          reenter: true,
          actions: [
            assign({ locked_with: ({ event }) => event.params.key }),
            { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } },
          ],
        },
      },
    },
    locked: {
      on: {
        unlock: [
          {
            guard: 'fits',
            target: '#door.closed',
            reenter: true,
            actions: [
              assign({ locked_with: null }),
              { type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } },
            ],
          },
          {
            actions: [
              { type: 'lifechart.answer', params: { verdict: 'refused', reply: 'wrong_key' } },
            ],
          },
        ],
      },
    },
  },
});
