import type { I18n } from '@/components/i18n/i18n';

// Of several that match the first counts: browsers also name those they descend from.
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrom', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** Which browser a User-Agent field names, as somebody would call it who uses it. */
export function browserName({ t }: I18n, userAgent: string | null): string {
  const named = (table: readonly (readonly [string, string])[]) =>
    table.find(([sign]) => userAgent?.includes(sign))?.[1];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (browser && system) return t('account.browser', { browser, system });
  return browser ?? system ?? t('account.unknownBrowser');
}
