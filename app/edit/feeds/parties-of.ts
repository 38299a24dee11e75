import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';

/** An agreement's parties to choose from, each code with its name; those that stand in a feed besides are told by their code. */
export function partiesOf(
  { parties }: Description,
  { words }: I18n,
  others: readonly string[] = [],
): [code: string, name: string][] {
  const own = parties.map(({ code, name }): [string, string] => [code, words(name)]);
  const strange = others.filter((code) => !parties.some((party) => party.code === code));
  return [...own, ...strange.map((code): [string, string] => [code, code])];
}
