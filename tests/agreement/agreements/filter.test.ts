import { describe, expect, it } from 'vitest';
import { AgreementSlug, RESERVED_SLUGS } from '@/lib/agreement/agreements/agreement-slug';
import { ALL_AGREEMENTS, filterAgreements } from '@/lib/agreement/agreements/filter';
import {
  agreementFilterPath,
  parseAgreementFilterPath,
} from '@/lib/agreement/agreements/filter-path';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../a-record';

const announced = { ...claim('met', '2025-02-20', ['GB']), milestone: 'announced' };
const promised = aRecord([announced, target('2025-22', 'by', '2025-02-20')]);
const silent = aRecord([announced]);
const [overdue, without] = [promised, silent].map((record) =>
  statusAt(record, viewOf(record, '2025-10-01')),
);
const before = statusAt(promised, viewOf(promised, '2025-02-01'));

describe('a filter of agreements', () => {
  const all = [overdue, without, before].filter((status) => status !== undefined);

  it('lets those of a party pass, and those whose headline is in a state', () => {
    expect(filterAgreements(all, ALL_AGREEMENTS)).toEqual(all);
    expect(filterAgreements(all, { party: 'GB', state: null })).toEqual(all);
    expect(filterAgreements(all, { party: 'DE', state: null })).toEqual([]);
    expect(filterAgreements(all, { party: null, state: 'overdue' })).toEqual([overdue]);
    // Before its announcement nothing had been promised.
    expect(filterAgreements([before], { party: null, state: 'due' })).toEqual([]);
  });

  it('has one address, which names it again', () => {
    const filter = { party: 'GB', state: 'met late' } as const;
    expect(agreementFilterPath(filter, 2)).toBe('/party/GB/state/met-late/page/2');
    for (const one of [ALL_AGREEMENTS, filter, { ...filter, party: null }]) {
      const parts = agreementFilterPath(one, 3).split('/').slice(1);
      expect(parseAgreementFilterPath(parts)).toEqual({ filter: one, page: 3 });
    }
  });

  it.each(['state/late', 'party/gb', 'state/due/party/GB', 'party/GB/page/1', 'party', 'due'])(
    'is not named by %s',
    (path) => expect(parseAgreementFilterPath(path.split('/'))).toBeNull(),
  );

  it('has names that no agreement takes for its slug', () => {
    const path = agreementFilterPath({ party: 'GB', state: 'due' }, 2).split('/');
    expect(path.filter((part) => RESERVED_SLUGS.includes(part))).toHaveLength(3);
    for (const slug of RESERVED_SLUGS) expect(AgreementSlug.safeParse(slug).success).toBe(false);
    expect(AgreementSlug.safeParse('third-party').success).toBe(true);
  });
});
