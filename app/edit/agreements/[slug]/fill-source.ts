import type { I18n } from '@/components/i18n/i18n';
import type { FilledSource, UpdateState } from '@/components/update/update-state';
import { type Party, partyOfAddress } from '@/lib/agreement/description/party';
import { WebAddress } from '@/lib/agreement/entries/source';
import { siteFetch } from '@/lib/fetch/site-fetch';
import { withScheme } from '@/lib/forms/entry/parse-sources';
import { sourceField } from '@/lib/forms/entry/source-names';
import { allTyped, type FormValues, typedIn } from '@/lib/forms/form-values';
import { sourceOfAddress } from '@/lib/jobs/source-of-address';

/** What the page at an address says of itself, and whose voice its address suggests. */
export async function fillSource(
  address: string,
  parties: readonly Party[],
  { t }: I18n,
): Promise<FilledSource> {
  const { data: url } = WebAddress.safeParse(withScheme(address.trim()));
  if (url === undefined) return { result: 'not read', why: t('update.fault.address'), voice: null };
  const found = await sourceOfAddress(siteFetch(), url, parties);
  if (found.result !== 'read') {
    const why = t('update.source.notRead', { why: t(`update.source.unread.${found.reason}`) });
    return { result: 'not read', why, voice: partyOfAddress(parties, url) ?? 'independent' };
  }
  const { publisher, title, published, language } = found.source;
  const voice = found.voice === 'independent' ? found.voice : (found.voice[0] ?? null);
  return { result: 'read', parts: { publisher, title, published, language }, voice };
}

/** A form whose source was filled in from its address; what was typed stays, and a failure stands at the address. */
export async function filledIn(
  values: FormValues,
  number: number,
  parties: readonly Party[],
  i18n: I18n,
): Promise<Partial<UpdateState>> {
  const url = sourceField(number, 'url');
  const address = typedIn(values, url);
  if (address.trim() === '') {
    return { values, problems: [{ field: url, message: i18n.t('update.source.noAddress') }] };
  }
  const found = await fillSource(address, parties, i18n);
  const parts = found.result === 'read' ? found.parts : {};
  const filled: Record<string, readonly string[]> = { ...values };
  for (const part of ['publisher', 'title', 'published', 'language'] as const) {
    const name = sourceField(number, part);
    const value = parts[part];
    if (typedIn(values, name).trim() === '' && value) filled[name] = [value];
  }
  const voice = sourceField(number, 'voice');
  if (allTyped(values, voice).length === 0 && found.voice !== null) {
    filled[voice] = [found.voice];
    filled[sourceField(number, 'suggested')] = [found.voice];
  }
  const problems = found.result === 'read' ? [] : [{ field: url, message: found.why }];
  return { values: filled, problems, focus: url };
}
