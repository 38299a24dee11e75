import { metadataFor } from '@/app/[locale]/page-metadata';
import { publicPage } from '@/app/[locale]/public-page';
import {
  agreementAddress,
  entryAddress,
  milestoneAddress,
  suggestAddress,
} from '@/components/address';
import { entryTitle } from '@/components/entry/entry-title';
import { type FormState, freshForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { PageFrame } from '@/components/site/page-frame';
import { refusalWords } from '@/components/suggest/refusal-words';
import { SuggestPage } from '@/components/suggest/suggest-page';
import type { Locale } from '@/lib/agreement/locales';
import { EMAIL_KEPT_DAYS } from '@/lib/db/suggestions/forget-emails';
import { TRAP } from '@/lib/news/suggestion/parse-suggestion';
import { LONGEST } from '@/lib/news/suggestion/suggestion';
import { type PageSuggest, pageSuggest } from '@/lib/pages/suggest/page-suggest';
import { refusedSuggestion } from '@/lib/pages/suggest/refused-suggestion';
import { answerWith } from '@/lib/process/request-context';

/** Where readers suggest something about an agreement, a milestone or an entry; with what a reader sent that could not be taken. */
const { generateMetadata, Page } = publicPage({
  read: pageSuggest,
  describe: (page, i18n) => {
    const { t } = i18n;
    return metadataFor({
      i18n,
      path: formAddress('en', page),
      title: t('milestone.title', { title: t('suggest.title'), name: aboutOf(page, i18n).text }),
      description: t('suggest.description'),
      status: undefined,
      isIndexed: false,
    });
  },
  show: (page, i18n) => (
    <PageFrame path={formAddress('en', page)} i18n={i18n}>
      <SuggestPage
        about={aboutOf(page, i18n)}
        agreement={page.milestone || page.entry ? agreementOf(page, i18n) : null}
        slug={page.status.slug}
        address={formAddress(i18n.locale, page)}
        form={answeredForm(i18n)}
        trap={TRAP}
        emailKeptDays={EMAIL_KEPT_DAYS}
        i18n={i18n}
      />
    </PageFrame>
  ),
});

export { generateMetadata, Page as default };

function formAddress(locale: Locale, { status: { slug }, milestone, entry }: PageSuggest): string {
  return suggestAddress(locale, slug, {
    ...(milestone && { milestone: milestone.milestone.slug }),
    ...(entry && { entry: entry.id }),
  });
}

function aboutOf({ status, milestone, entry }: PageSuggest, i18n: I18n) {
  const { slug, description } = status;
  const place = { locale: i18n.locale, slug };
  if (entry) {
    return { ...entryTitle(entry, description, i18n), address: entryAddress(place, entry.id) };
  }
  if (milestone) {
    const { title, slug: name } = milestone.milestone;
    return { ...i18n.wording(title), address: milestoneAddress(place, name) };
  }
  return agreementOf({ status }, i18n);
}

function agreementOf({ status: { slug, description } }: Pick<PageSuggest, 'status'>, i18n: I18n) {
  return { ...i18n.wording(description.name), address: agreementAddress(i18n.locale, slug) };
}

function answeredForm(i18n: I18n): FormState {
  const refused = refusedSuggestion();
  if (!refused) return freshForm();
  const { sent, refusal } = refused;
  if (refusal.why === 'faults') answerWith(400);
  else answerWith(refusal.why === 'full' ? 503 : 429, refusal.retryAfter);
  const typed = Object.keys(LONGEST).map((name) => [name, [sent.get(name) ?? '']]);
  return { ...freshForm(Object.fromEntries(typed)), problems: refusalWords(refusal, i18n) };
}
