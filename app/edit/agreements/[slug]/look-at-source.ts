import type { I18n } from '@/components/i18n/i18n';
import type { SourceLook, UpdateState } from '@/components/update/update-state';
import { WebAddress } from '@/lib/agreement/entries/source';
import { isVisible } from '@/lib/agreement/entries/visible';
import { sourceFetch } from '@/lib/fetch/site-fetch';
import { withScheme } from '@/lib/forms/entry/parse-sources';
import { sourceField } from '@/lib/forms/entry/source-names';
import { type FormValues, typedIn } from '@/lib/forms/form-values';
import { readSourceNow } from '@/lib/jobs/sources/check-now';
import { ACCEPT_TEXT } from '@/lib/jobs/sources/media-type';
import { isWall } from '@/lib/news/page/page-text';

/** A form whose source was looked at: what its page has of the quoted words, or which sentences may be quoted. */
export async function lookedAt(
  values: FormValues,
  number: number,
  i18n: I18n,
): Promise<Partial<UpdateState>> {
  const url = sourceField(number, 'url');
  const address = typedIn(values, url).trim();
  const quote = sourceField(number, 'quote');
  if (address === '') {
    return { values, problems: [{ field: url, message: i18n.t('update.look.noAddress') }] };
  }
  const look = await lookAt(address, typedIn(values, quote), i18n);
  return { values, looks: { [number]: look }, focus: quote };
}

/** A form with a sentence of its source's page as the quotation, which is looked for there. */
export async function picked(
  values: FormValues,
  number: number,
  sentence: string,
  i18n: I18n,
): Promise<Partial<UpdateState>> {
  return lookedAt({ ...values, [sourceField(number, 'quote')]: [sentence] }, number, i18n);
}

async function lookAt(address: string, quote: string, { t }: I18n): Promise<SourceLook> {
  const { data: url } = WebAddress.safeParse(withScheme(address));
  if (url === undefined) return { result: 'not read', why: t('update.source.unread.address') };
  const unread = (reason: Unread): SourceLook => ({
    result: 'not read',
    why: t(`update.source.unread.${reason}`),
  });
  const answer = await sourceFetch()(url, { accept: ACCEPT_TEXT });
  if (answer.result !== 'answered') return unread(answer.reason);
  if (answer.status < 200 || answer.status > 299) return unread('status');
  if (isWall(url, answer.url)) return unread('wall');
  const source = await readSourceNow({
    from: { bytes: answer.body, contentType: answer.headers['content-type'] ?? null },
    quotes: isVisible(quote) ? [quote] : [],
    isLook: true,
  });
  if (source.result === 'not read') return unread('text');
  const { looked, sentences } = source;
  const [first] = looked;
  if (!first) return { result: 'read', sentences };
  return first.state === 'found'
    ? { result: 'found', passage: first.passage, sentences }
    : { result: 'not found', passage: first.passage, sentences };
}

type Unread = Parameters<I18n['t']>[0] extends infer Key
  ? Key extends `update.source.unread.${infer Reason}`
    ? Reason
    : never
  : never;
