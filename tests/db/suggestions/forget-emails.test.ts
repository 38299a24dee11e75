import { expect, test } from 'vitest';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { addSuggestion } from '@/lib/db/suggestions/add-suggestion';
import { forgetOldEmails } from '@/lib/db/suggestions/forget-emails';
import { forEachEngine } from '../../fixtures/databases/databases';
import { ARRIVED } from '../../fixtures/news/news';
import { description } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';

forEachEngine(({ fresh }) => {
  test('a reader’s e-mail address is forgotten after 90 days, and what they suggested is not', async () => {
    const { db, sql } = await fresh();
    const agreement = { slug: SLUG, description: description(), entries: [], feeds: [] };
    await addAgreement(db, agreement, { name: 'whoever runs the site' });
    const about = { slug: SLUG, milestone: null, entry: null, milestones: [] };
    const suggestion = { address: null, said: 'It was signed.' };
    for (const [name, days] of [['kari', 91] as const, ['ola', 89] as const]) {
      await addSuggestion(db, about, { ...suggestion, email: `${name}@example.org` }, ARRIVED);
      await sql(
        `UPDATE suggestion SET at = now() - interval '${days} days' WHERE email = '${name}@example.org'`,
      );
    }
    await forgetOldEmails(db);
    const left = await db.suggestion.findMany({ orderBy: { itemId: 'asc' } });
    expect(left.map(({ email }) => email)).toEqual([null, 'ola@example.org']);
  });
});
