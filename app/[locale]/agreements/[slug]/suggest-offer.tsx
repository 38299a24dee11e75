import { type PagePlace, suggestAddress } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { SuggestLink } from '@/components/suggest/suggest-link';
import { mayReadersSuggest } from '@/lib/pages/suggest/page-suggest';

/** The way to suggest something about what a page shows: on today's page, where the settings let readers. */
export function SuggestOffer({
  place,
  about,
  i18n,
}: {
  place: PagePlace;
  about?: Parameters<typeof suggestAddress>[2];
  i18n: I18n;
}) {
  if (place.on !== null || !mayReadersSuggest()) return null;
  return <SuggestLink to={suggestAddress(place.locale, place.slug, about)} i18n={i18n} />;
}
