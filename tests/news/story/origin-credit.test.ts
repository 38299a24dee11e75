import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from '@/lib/news/story/origin-credit';

const nothing = { title: 'UK and Norway sign pact', summary: null, credit: null };

describe('the origin of an item', () => {
  it.each([
    [{ summary: 'OSLO (NTB): Norge og Storbritannia har undertegnet en avtale.' }, 'NTB'],
    [{ summary: 'Norge og Storbritannia har undertegnet en avtale. (©NTB)' }, 'NTB'],
    [{ summary: 'Avtalen ble undertegnet torsdag. ©NTB' }, 'NTB'],
    [{ summary: 'Avtala vart underskriven torsdag. /NTB' }, 'NTB'],
    [{ summary: 'NTB – Avtalen er undertegnet.' }, 'NTB'],
    [{ credit: 'NTB' }, 'NTB'],
    [{ credit: 'NTB / Kari Nordmann' }, 'NTB'],
    [{ credit: 'By PA' }, 'PA Media'],
    [{ credit: 'PA Media' }, 'PA Media'],
    [{ summary: 'The pact was signed on Thursday (PA).' }, 'PA Media'],
    [{ summary: 'LONDON, Dec 4 (Reuters) - Britain and Norway signed a pact.' }, 'Reuters'],
    [{ credit: 'Reuters Staff' }, 'Reuters'],
    [{ summary: 'Britain and Norway signed a pact [AFP]' }, 'AFP'],
    [{ summary: 'LONDON (AP) — Britain and Norway signed a pact' }, 'AP'],
    [{ summary: 'Avtalet undertecknades i London. (TT)' }, 'TT'],
    [{ summary: 'Aftalen blev underskrevet i London. /ritzau/', credit: 'Ritzau' }, 'Ritzau'],
    [{ summary: 'London (dpa) - Großbritannien und Norwegen' }, 'dpa'],
    [
      { title: 'Press release: pact signed', credit: 'Ministry of Defence' },
      'UK Ministry of Defence release',
    ],
    [{ summary: 'News release from the Ministry of Defence' }, 'UK Ministry of Defence release'],
    [{ title: 'Press Release: British Ministry of Defence' }, 'UK Ministry of Defence release'],
    [
      { summary: 'Press release of the UK’s Ministry of Defence.' },
      'UK Ministry of Defence release',
    ],
    [
      { title: 'Press release: pact with Norway', credit: 'Ministry of Defence' },
      'UK Ministry of Defence release',
    ],
    [
      { summary: 'Press release from the Prime Minister’s Office, London' },
      'UK Prime Minister’s Office release',
    ],
    [
      { summary: 'Press release of the Norwegian Prime Minister’s Office' },
      'Norwegian Prime Minister’s Office release',
    ],
    [
      { summary: 'Pressemelding fra Forsvarsdepartementet' },
      'Norwegian Ministry of Defence release',
    ],
  ])('of %j is %s', (given, origin) => {
    expect(originOf({ ...nothing, ...given })).toBe(origin);
  });

  it.each([
    [{}],
    [{ summary: 'A minister told Reuters that the pact would be signed.' }],
    [{ summary: 'Det sier statsministeren til NTB.' }],
    [{ summary: 'Ifølge NTB er avtalen klar.' }],
    [{ summary: 'The PA system failed as the ministers spoke.' }],
    [{ summary: 'They came in pa and ap and tt (pa) order.' }],
    [{ summary: 'A press release said so.' }],
    [{ credit: 'Paul Apter' }],
    [{ summary: 'The Ministry of Defence said so.' }],
    [{ summary: 'Press release from the Polish Ministry of Defence' }],
    [{ summary: 'Press release: Ukraine’s Ministry of Defence' }],
    [{ summary: 'Press release of the Ministry of Defence of the Republic of Latvia' }],
    [{ summary: 'Press release of the Danish Prime Minister’s Office' }],
  ])('of %j is not known', (given) => {
    expect(originOf({ ...nothing, ...given })).toBeNull();
  });

  it('is read of any text, in time', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (title, summary) => {
        expect(originOf({ title, summary, credit: title })).not.toBe('');
      }),
    );
    const long = '(©'.repeat(5_000);
    expect(originOf({ ...nothing, summary: long })).toBeNull();
  });
});
