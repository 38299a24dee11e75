import { expect, it } from 'vitest';
import { voiceWords } from '@/components/agreement/who/party-names';
import { i18nFor } from '@/components/i18n/i18n';
import { statusAt } from '@/lib/agreement/status/status';
import { viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

it('names in a sentence whose words something is', () => {
  const record = sampleRecord('uk-norway');
  const { description } = statusAt(record, viewOf(record, '2026-11-22'));
  const both = { voice: ['GB', 'NO'] };
  expect(voiceWords(description, both, i18nFor('en'))).toBe(
    'In the words of the United Kingdom and Norway',
  );
  expect(voiceWords(description, both, i18nFor('nb'))).toBe('Avsender: Storbritannia og Norge');
});
