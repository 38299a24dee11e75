import { Client } from 'pg';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { POST } from '@/app/api/v1/agreements/[slug]/entries/route';
import { etagAfter } from '@/lib/answers/writing/etag-after';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { setListening } from '@/lib/process/record-cache';
import { recordOf } from '@/lib/process/records';
import { runtime } from '@/lib/process/runtime';
import { aNote } from '../../fixtures/app/api-writer';
import { onServer } from '../../fixtures/databases/databases';
import { aKey, anEditor } from '../../fixtures/databases/editors';
import { description, status, target } from '../../fixtures/records/record';

const SLUG = 'written-to';

onServer((engine) => {
  let key: string;
  beforeAll(async () => {
    const database = await engine.fresh();
    const { db } = database;
    runtime.store = database;
    const agreement = {
      slug: SLUG,
      description: description(),
      entries: [status(), target()],
      feeds: [],
    };
    await addAgreement(db, agreement, { name: 'whoever runs the site' });
    const { editorId } = await anEditor(db, { name: 'Ada' });
    await anEditor(db, { name: 'Bea' });
    key = await aKey(db, editorId, ['entries']);
    setListening(true);
    return () => {
      delete runtime.store;
      delete runtime.auth;
      setListening(false);
    };
  });

  async function write(number: number, tag: string): Promise<Response> {
    const request = new Request(`http://localhost/api/v1/agreements/${SLUG}/entries`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
        'If-Match': tag,
        'Idempotency-Key': `write-${number}`,
      },
      body: JSON.stringify(aNote({ title: `Note ${number}` })),
    });
    return POST(request, { params: Promise.resolve({ slug: SLUG }) });
  }

  test('a write takes few statements, and reads nothing of the record that is known', async () => {
    await recordOf(SLUG);
    const first = await write(1, etagAfter(SLUG, 1, description()));
    expect(first.status).toBe(201);
    await recordOf(SLUG);
    const asked = vi.spyOn(Client.prototype, 'query');
    onTestFinished(() => asked.mockRestore());
    const second = await write(2, first.headers.get('ETag') ?? '');
    expect(second.status).toBe(201);
    const statements = asked.mock.calls.map(([query]) => textOf(query));
    expect(statements.length).toBeLessThanOrEqual(22);
    expect(statements.filter((text) => /FROM "public"."milestone" AS "t0"/.test(text))).toEqual([]);
    const ofEntries = statements.filter((text) => text.includes('"Agreement_entries"'));
    expect(ofEntries.filter((text) => !/"revision" >= \$/.test(text))).toEqual([]);
    expect(statements.filter((text) => text === 'COMMIT')).toHaveLength(1);
  });
});

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String(Reflect.get(Object(query), 'text'));
}
