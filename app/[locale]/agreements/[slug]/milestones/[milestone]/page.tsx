import { formsOf } from '@/app/[locale]/agreements/[slug]/forms-of';
import { type PagePath, pageAt, pagePlace } from '@/app/[locale]/agreements/[slug]/page-place';
import { SuggestOffer } from '@/app/[locale]/agreements/[slug]/suggest-offer';
import { describedPage } from '@/app/[locale]/described-page';
import { embeddingOf } from '@/app/[locale]/embed/embedding-of';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { publicPage } from '@/app/[locale]/public-page';
import { milestonePath, placeAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { DayNotice } from '@/components/days/day-notice';
import { dayPagesOf } from '@/components/days/day-pages';
import { EmbedThis } from '@/components/embed/embed-this';
import { FollowThis } from '@/components/follow/follow-this';
import type { I18n } from '@/components/i18n/i18n';
import { MilestonePage, pagesOfMilestone } from '@/components/milestone/milestone-page';
import { LinkedData } from '@/components/site/linked-data';
import { PageFrame } from '@/components/site/page-frame';
import { verdictText } from '@/components/verdict/verdict';
import type { Phase } from '@/lib/agreement/status/phases';
import { promisedSince } from '@/lib/agreement/status/promised-since';
import { type AgreementStatus, statusOfMilestone } from '@/lib/agreement/status/status';
import { deliverablesOf, type JudgedMilestone } from '@/lib/agreement/status/step';
import { ldText, milestoneLd } from '@/lib/formats/json-ld';
import { pageSittings } from '@/lib/pages/page-sittings';
import { numberInPath, type PageStatus, phasesToday } from '@/lib/pages/page-status';

type Path = PagePath & {
  milestone: string;
  /** Which page of its entries, where it is not the first. */
  page?: string;
};

/** One milestone as of today, or as it stood on a day at a revision. */
const { generateMetadata, Page } = publicPage({
  read,
  describe: (found, i18n, path) => {
    const { status, milestone, page } = found;
    const title = titleOf(status, milestone, page, i18n);
    return metadataFor({
      i18n,
      path: `${placeAddress({ ...pagePlace(path, status, i18n), locale: 'en' })}${below(milestone, page)}`,
      title:
        path.date === undefined
          ? title
          : i18n.t('day.dayTitle', { name: title, date: i18n.date(status.view.on) }),
      description: verdictText(status, i18n, milestone),
      status,
      milestone,
      // What is to be found is today's page of it.
      ...(path.date !== undefined && { isIndexed: false }),
      ...(path.date === undefined && page === 1 && { isFollowed: true }),
    });
  },
  show: async (found, i18n, path) => {
    const { status, milestone, page } = found;
    const place = pagePlace(path, status, i18n);
    const address = `${placeAddress(place)}${below(milestone, page)}`;
    const verdict = verdictText(status, i18n, milestone);
    // Files stand below its first page.
    const described = describedPage(place, address, verdict, page > 1 ? [] : undefined);
    // What a day's page says must stay; how far a period has run is told on today's alone.
    const period = place.on === null ? await pageSittings(milestone, status.view.on) : null;
    const title = titleOf(status, milestone, page, i18n);
    const own = `/agreements/${place.slug}${below(milestone, 1)}`;
    return (
      <PageFrame
        path={`${placeAddress({ ...place, locale: 'en' })}${below(milestone, page)}`}
        i18n={i18n}
      >
        <LinkedData text={ldText(milestoneLd(milestone, status, described))} />
        <DayNotice
          status={status}
          place={place}
          today={dayPagesOf(place, milestone.milestone.slug).today}
          i18n={i18n}
        />
        <MilestonePage
          {...found}
          phases={place.on === null ? await phasesOfMilestone(found) : []}
          period={period}
          place={place}
          i18n={i18n}
        />
        <SuggestOffer place={place} about={{ milestone: milestone.milestone.slug }} i18n={i18n} />
        {place.on === null && <FollowThis path={own} i18n={i18n} />}
        {place.on === null && <EmbedThis embedding={embeddingOf(own, title, i18n)} i18n={i18n} />}
        <CiteThis forms={formsOf(status, title, i18n, below(milestone, page))} i18n={i18n} />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

async function phasesOfMilestone({ status, milestone }: Found): Promise<Phase[]> {
  const { slug } = milestone.milestone;
  const own = statusOfMilestone(status, slug);
  const from = promisedSince(status, slug);
  return own && from ? phasesToday(own, from) : [];
}

function below({ milestone }: JudgedMilestone, page: number): string {
  return milestonePath(milestone.slug, page);
}

function titleOf(
  { description }: AgreementStatus,
  { milestone }: JudgedMilestone,
  page: number,
  { t, words }: I18n,
): string {
  const own = words(milestone.title);
  const title = page === 1 ? own : t('record.pageTitle', { name: own, page });
  return t('milestone.title', { title, name: words(description.name) });
}

function isUnheardOf({ milestones, entries }: AgreementStatus, judged: JudgedMilestone): boolean {
  if (judged.milestone.place !== 'deliverable') return false;
  return !deliverablesOf(milestones, entries).includes(judged);
}

interface Found extends PageStatus {
  milestone: JudgedMilestone;
  page: number;
}

async function read(path: Path): Promise<Found | null> {
  const { date, milestone: name, page } = path;
  const found = await pageAt(path);
  const milestone = found?.status.milestones.find((one) => one.milestone.slug === name);
  if (!found || !milestone) return null;
  const number = page === undefined ? 1 : numberInPath(page);
  if (number === null || number > pagesOfMilestone(found.status, milestone)) return null;
  // The first page is the milestone's own.
  if (page !== undefined && number === 1) return null;
  // A day on which nothing had been announced knows no steps, and no day knows what was promised after it.
  if (date !== undefined && !found.status.announced) return null;
  if (date !== undefined && isUnheardOf(found.status, milestone)) return null;
  return { ...found, milestone, page: number };
}
