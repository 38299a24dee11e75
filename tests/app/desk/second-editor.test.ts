import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Description } from '@/lib/agreement/description/description';
import { A_DESCRIPTION } from '@/lib/api/openapi/write-examples';
import { may, Role, Scope } from '@/lib/auth/roles';
import { mayDecide } from '@/lib/db/proposals/approver';
import { type ApiWriter, aNote, apiWriter, aStatus } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';

const SLUG = 'uk-norway';
const AT = `/api/v1/agreements/${SLUG}`;
const KEYS = Role.options.flatMap((role) => Scope.options.map((scope) => ({ role, scope })));

let app: BuiltApp;
let count = 0;
const next = () => {
  count += 1;
  return count;
};
const writers = new Map<string, ApiWriter>();

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  const keys = new Map<string, string>();
  await withFolder(dataFolder, async (db) => {
    const editors = {
      admin: await anEditor(db, { name: 'Ada', role: 'admin' }),
      editor: await anEditor(db, { name: 'Bo' }),
    };
    for (const { role, scope } of KEYS) {
      keys.set(`${role} ${scope}`, await aKey(db, editors[role].editorId, [scope]));
    }
  });
  app = await startApp({ dataFolder });
  for (const [name, key] of keys) writers.set(name, apiWriter(app, key));
});
afterAll(endAll);

const gbVoice = [{ ...Object(aNote()['citations'])[0], voice: ['GB'] }];
const aTarget = (edtf: string, occurredOn: string) => {
  const { title: _title, ...said } = aNote({ kind: 'target', occurredOn, milestone: 'signature' });
  return { ...said, said: 'soon', saidBy: ['GB'], edtf, bound: 'by' };
};
// The same is sent by several keys, which would be warned of otherwise.
const entries = { path: () => `/${SLUG}/entries?duplicate=accept`, method: 'POST' };
const describing = { path: () => `/${SLUG}`, method: 'PUT' };

async function idOf(query: string): Promise<string> {
  const { entries } = await (await app.get(`${AT}/entries?${query}`)).json();
  return entries[0].id;
}

async function withdrawing(query: string) {
  const id = await idOf(query);
  return `/${SLUG}/entries/${id}/corrections`;
}

async function changed(change: (description: Description) => Partial<Description>) {
  const { description } = await (await app.get(AT)).json();
  return { ...description, ...change(description) };
}

interface Act {
  what: string;
  scope: Scope;
  method: string;
  path: () => string | Promise<string>;
  body: () => unknown;
  /** Of those who may: recorded (200, 201) or waiting (202). */
  status: 200 | 201 | 202;
}

const ACTS: Act[] = [
  { what: 'a note', scope: 'entries', ...entries, body: () => aNote(), status: 201 },
  {
    what: 'an end',
    scope: 'entries',
    ...entries,
    body: () => aStatus('not applicable'),
    status: 202,
  },
  {
    what: 'progress that reopens what has ended',
    scope: 'entries',
    ...entries,
    body: () => aStatus('under way', { milestone: 'signature', citations: gbVoice }),
    status: 202,
  },
  {
    what: 'an earlier target of the headline',
    scope: 'entries',
    ...entries,
    body: () => aTarget('2025-03', '2025-01-01'),
    status: 202,
  },
  {
    what: 'a later target of the headline',
    scope: 'entries',
    ...entries,
    body: () => aTarget('2026-03', '2026-01-01'),
    status: 201,
  },
  {
    what: 'the withdrawal of an end',
    scope: 'corrections',
    method: 'POST',
    path: () => withdrawing('kind=status&milestone=signature'),
    body: () => ({ reason: 'a test', replacement: null }),
    status: 202,
  },
  {
    what: 'the withdrawal of a note',
    scope: 'corrections',
    method: 'POST',
    path: () => withdrawing('kind=note'),
    body: () => ({ reason: 'a test', replacement: null }),
    status: 201,
  },
  {
    what: 'another aim',
    scope: 'agreements',
    ...describing,
    body: () => changed(({ aims }) => ({ aims: [...aims, `Aim ${next()}`] })),
    status: 200,
  },
  {
    what: 'another headline',
    scope: 'agreements',
    ...describing,
    body: () => changed(() => ({ headline: 'ratification' })),
    status: 202,
  },
  {
    what: 'what is met together with what',
    scope: 'agreements',
    ...describing,
    body: () =>
      changed(({ milestones }) => ({
        milestones: milestones.map((one) =>
          one.slug === 'signature' ? { ...one, implies: [...one.implies, 'ratification'] } : one,
        ),
      })),
    status: 202,
  },
  {
    what: 'a new agreement, of which nothing is judged yet',
    scope: 'agreements',
    path: () => '',
    method: 'POST',
    body: () => ({ slug: `new-${next()}`, description: A_DESCRIPTION }),
    status: 201,
  },
];

describe.each(ACTS)('$what', ({ scope, method, path, body, status }) => {
  test.each(KEYS)('by the key of an $role for $scope', async (key) => {
    const writer = writers.get(`${key.role} ${key.scope}`);
    if (!writer) throw new Error('no such key');
    const isAllowed = scope === key.scope && (scope !== 'agreements' || key.role === 'admin');
    const before = await app.get(AT).then((answer) => answer.json());
    const headers = { 'If-Match': await writer.seen(SLUG) };
    const answer = await writer.send({ method, path: await path(), body: await body(), headers });
    expect(answer.status).toBe(isAllowed ? status : 403);
    const after = await app.get(AT).then((answer) => answer.json());
    const isWritten = isAllowed && status !== 202 && (await path()) !== '';
    expect(after.revision - before.revision).toBe(isWritten ? 1 : 0);
    if (isAllowed && status === 202) {
      expect(await answer.json()).toMatchObject({
        proposal: expect.any(Number),
        agreement: SLUG,
        basedOn: before.revision,
      });
    }
  });
});

test('a proposal says what it would change', async () => {
  const writer = writers.get('admin agreements');
  const headers = { 'If-Match': (await writer?.seen(SLUG)) ?? '' };
  const body = await changed(() => ({ headline: 'announced' }));
  const answer = await writer?.send({ method: 'PUT', path: `/${SLUG}`, body, headers });
  expect(await answer?.json()).toMatchObject({
    milestones: ['announced'],
    changes: [{ what: 'headline', milestone: 'announced' }],
  });
});

describe.each(Role.options)('an %s', (role) => {
  test.each([
    ['status', 'record entries'],
    ['correction', 'correct entries'],
    ['description', 'change descriptions'],
  ] as const)('may decide on a %s where they may make one', (kind, action) => {
    expect(mayDecide(role, { kind })).toBe(may(role, action) && may(role, 'decide proposals'));
  });
});
