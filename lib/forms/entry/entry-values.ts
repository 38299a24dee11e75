import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import type { Titled } from '@/lib/agreement/entries/title';
import type { FormValues } from '../form-values';
import { sourceField } from './source-names';
import { translationValues } from './title-translations';

/** The values with which a form shows an entry's content; read again they give the same content. */
export function valuesOfContent(content: EntryContent): FormValues {
  const { kind, occurredOn, remark } = content;
  const about =
    content.kind === 'check'
      ? {}
      : {
          priorities: content.priorities,
          strands: content.strands,
          background: content.background ? ['yes'] : [],
          ...citationValues(content.citations),
        };
  return {
    kind: [kind],
    occurredOn: [occurredOn],
    remark: [remark ?? ''],
    ...about,
    ...ownValues(content),
  };
}

/** The values with which a form shows what was proposed in it. */
export function valuesOfProposed(content: EntryContent | CorrectionContent): FormValues {
  if (content.kind !== 'correction') return valuesOfContent(content);
  const { replacement, reason } = content;
  return { ...(replacement && valuesOfContent(replacement)), reason: [reason] };
}

function ownValues(content: EntryContent): FormValues {
  switch (content.kind) {
    case 'status':
      return {
        ...titleValues(content),
        milestone: [content.milestone],
        status: [content.status],
        named: [content.named ?? ''],
        signatories: [content.signatories.join('\n')],
      };
    case 'target':
      return {
        milestone: [content.milestone],
        said: [content.said],
        saidBy: content.saidBy,
        edtf: [content.edtf ?? ''],
        bound: [content.bound],
      };
    case 'form':
      return { ...titleValues(content), form: [content.form] };
    case 'note':
      return { ...titleValues(content), milestones: content.milestones };
    case 'check':
      return { milestones: content.milestones, lookedIn: [content.lookedIn] };
  }
}

function titleValues({ title, titleLanguage, titleTranslations }: Titled): FormValues {
  return {
    title: [title],
    titleLanguage: [titleLanguage],
    ...translationValues(titleTranslations),
  };
}

function citationValues(
  citations: Extract<EntryContent, { citations: unknown }>['citations'],
): FormValues {
  const fields = citations.flatMap(({ voice, ...citation }, index) => {
    const number = index + 1;
    const { url, publisher, title, published, language, origin, quote, readAs } = citation;
    const parts = { url, publisher, title, published, language, origin, quote, readAs };
    return [
      [sourceField(number, 'voice'), voice === 'independent' ? ['independent'] : voice] as const,
      ...Object.entries(parts).map(
        ([part, value]) => [`source-${number}-${part}`, [value ?? '']] as const,
      ),
    ];
  });
  return { sources: [String(citations.length)], ...Object.fromEntries(fields) };
}
