// Session of a user: `session` for XState 5.
// Generated from session.yaml by `lifechart render --to xstate`; do not edit.
//
// Send `{ type: 'EVENT', params: {..}, guards: {..}, failed: 'REPLY', result: {..} }`: parameters,
// answers of hand-written guards, and how a `try` ends. Running work reports `done.ACTIVITY` with
// `result`, or `failed.ACTIVITY` with `failed`, and with the `ticket` of `context._work`.
// After each event `context._outcome` says what came of it: `verdict`, `reply` (null: none yet),
// `answers` (a call that was waiting, and its reply) and `interrupted` (an activity to be stopped).
// Give your own actions with `machine.provide({ actions: {..} })`.
//
// What this does not carry, or does otherwise:
// - renewing: left at once; that later actions wait for the interrupted activity is up to you.
// - signed_in, renewing: `within` is not watched.
// - refresh: no budget.

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
    warn: () => {},
    // Wipe what belonged to the user.
    forget: () => {},
    'lifechart.answer': answer,
    'lifechart.start': start,
    'lifechart.move': move,
    'lifechart.end': end,
  },
  guards: {
    'is current': isCurrent,
    'user != event.user': ({ context, event }) => context.user != event.params.user,
    '!stays': ({ context }) => !context.stays,
    'user == event.user': ({ context, event }) => context.user == event.params.user,
    stays: ({ context }) => context.stays,
    'reply == denied': ({ event }) => event.failed === 'denied',
  },
  delays: {
    '10s': 10000,
    longest: 28800000,
    idle: 900000,
    '10m': 600000,
    grace: 30000,
    '5s': 5000,
  },
}).createMachine({
  id: 'session',
  description: 'Session of a user',
  context: { user: null, stays: false, _call: null, _work: null, _tickets: 0, _outcome: null },
  initial: 'signed_out',
  on: {
    sign_in: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'denied' } }],
    },
    use: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'denied' } }],
    },
    sign_out: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'denied' } }],
    },
    renew: {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'denied' } }],
    },
    'done.check_password': {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'dropped', reply: null } }],
    },
    'failed.check_password': {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'dropped', reply: null } }],
    },
    'done.refresh': {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'dropped', reply: null } }],
    },
    'failed.refresh': {
      actions: [{ type: 'lifechart.answer', params: { verdict: 'dropped', reply: null } }],
    },
  },
  states: {
    signed_out: {
      on: {
        sign_in: {
          target: '#session.checking',
          reenter: true,
          actions: [
            assign({
              user: ({ event }) => event.params.user,
              stays: ({ event }) => event.params.stay,
            }),
            { type: 'lifechart.move', params: { reply: null, call: 'sign_in' } },
          ],
          meta: { role: 'main' },
        },
        sign_out: {
          actions: [{ type: 'lifechart.answer', params: { verdict: 'ignored', reply: 'ok' } }],
        },
      },
    },
    checking: {
      entry: [
        { type: 'lifechart.start', params: { activity: 'check_password', interrupted: 'expired' } },
      ],
      on: {
        'done.check_password': {
          guard: 'is current',
          target: '#session.signed_in',
          reenter: true,
          actions: [{ type: 'lifechart.end', params: { told: 'ok' } }],
          meta: { role: 'main' },
        },
        'failed.check_password': {
          guard: 'is current',
          target: '#session.signed_out',
          reenter: true,
          actions: [
            assign({ user: null }),
            { type: 'lifechart.end', params: ({ event }) => ({ told: event.failed }) },
          ],
          meta: { role: 'failure' },
        },
      },
      after: {
        '10s': {
          target: '#session.signed_out',
          reenter: true,
          actions: [
            assign({ user: null }),
            { type: 'lifechart.move', params: { reply: null, call: null } },
          ],
          meta: { role: 'timeout' },
        },
      },
    },
    signed_in: {
      initial: 'active',
      exit: ['forget'],
      on: {
        use: {
          guard: 'user != event.user',
          actions: [{ type: 'lifechart.answer', params: { verdict: 'refused', reply: 'denied' } }],
        },
        sign_out: {
          target: '#session.signed_out',
          reenter: true,
          actions: [
            assign({ user: null, stays: false }),
            { type: 'lifechart.move', params: { reply: 'ok', call: null } },
          ],
        },
      },
      after: {
        longest: {
          guard: '!stays',
          target: '#session.signed_out',
          reenter: true,
          actions: [
            assign({ user: null }),
            { type: 'lifechart.move', params: { reply: null, call: null } },
          ],
          meta: { role: 'timeout' },
        },
      },
      states: {
        active: {
          on: {
            use: {
              guard: 'user == event.user',
              target: '#session.signed_in.active',
              reenter: true,
              actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } }],
            },
          },
          after: {
            idle: {
              target: '#session.signed_in.fading',
              reenter: true,
              actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: null } }],
              meta: { role: 'timeout' },
            },
            '10m': {
              guard: 'stays',
              actions: [
                'warn',
                { type: 'lifechart.answer', params: { verdict: 'taken', reply: null } },
              ],
              description: 'just a reminder',
            },
          },
        },
        fading: {
          entry: ['warn'],
          on: {
            use: {
              guard: 'user == event.user',
              target: '#session.signed_in.active',
              reenter: true,
              actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: 'ok' } }],
            },
            renew: {
              guard: 'user == event.user',
              target: '#session.signed_in.renewing',
              reenter: true,
              actions: [{ type: 'lifechart.move', params: { reply: null, call: 'renew' } }],
            },
          },
          after: {
            grace: [
              {
                guard: 'stays',
                target: '#session.signed_in.active',
                reenter: true,
                actions: [{ type: 'lifechart.answer', params: { verdict: 'taken', reply: null } }],
              },
              {
                target: '#session.signed_out',
                reenter: true,
                actions: [
                  assign({ user: null }),
                  { type: 'lifechart.answer', params: { verdict: 'taken', reply: null } },
                ],
                meta: { role: 'timeout' },
              },
            ],
          },
        },
        renewing: {
          entry: [
            { type: 'lifechart.start', params: { activity: 'refresh', interrupted: 'expired' } },
          ],
          on: {
            'done.refresh': {
              guard: 'is current',
              target: '#session.signed_in.active',
              reenter: true,
              actions: [{ type: 'lifechart.end', params: { told: 'ok' } }],
            },
            'failed.refresh': [
              {
                guard: and(['is current', 'reply == denied']),
                target: '#session.signed_out',
                reenter: true,
                actions: [
                  assign({ user: null }),
                  { type: 'lifechart.end', params: { told: 'expired' } },
                ],
                meta: { role: 'failure' },
              },
              {
                guard: 'is current',
                target: '#session.signed_in.fading',
                reenter: true,
                actions: [
                  { type: 'lifechart.end', params: ({ event }) => ({ told: event.failed }) },
                ],
                meta: { role: 'failure' },
              },
            ],
          },
          after: {
            '5s': {
              target: '#session.signed_in.fading',
              reenter: true,
              actions: [{ type: 'lifechart.move', params: { reply: null, call: null } }],
              meta: { role: 'timeout' },
            },
          },
        },
      },
    },
  },
});
