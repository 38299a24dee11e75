import type { Metadata } from 'next';
import { placeAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { DayNotice } from '@/components/days/day-notice';
import { MilestonePage } from '@/components/milestone/milestone-page';
import { LinkedData } from '@/components/site/linked-data';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { verdictText } from '@/components/verdict/verdict';
import type { AgreementStatus } from '@/lib/agreement/status';
import type { JudgedMilestone } from '@/lib/agreement/step';
import { ldText, milestoneLd } from '@/lib/publish/json-ld';
import { pageSittings } from '@/lib/server/page-sittings';
import { pageOfDay, pageToday } from '@/lib/server/page-status';
import { describedPage } from '../../described-page';
import { MissingPage, missingMetadata } from '../../missing-page';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';
import { formsOf } from './forms-of';
import { type PagePath, placeOf } from './place-of';

type Path = PagePath & { milestone: string };

/** Title, description and addresses of a milestone's page. */
export async function milestoneMetadata(path: Path): Promise<Metadata> {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(speech);
  const { status, milestone } = found;
  return pageMetadata({
    speech,
    path: `${placeAddress({ ...placeOf(path, status, speech), locale: 'en' })}${below(milestone)}`,
    title: titleOf(status, milestone, speech),
    description: verdictText(status, speech, milestone),
    status,
    milestone,
  });
}

/** One milestone as of today, or as it stood on a day at a revision. */
export async function OneMilestonePage({ path }: { path: Path }) {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage speech={speech} />;
  const { status, milestone } = found;
  const place = placeOf(path, status, speech);
  const address = `${placeAddress(place)}${below(milestone)}`;
  const described = describedPage(place, address, verdictText(status, speech, milestone));
  // What a day's page says must stay; how far a period has run is told on today's alone.
  const period = place.on === null ? await pageSittings(milestone, status.view.on) : null;
  const data = milestoneLd(milestone, status, described);
  const title = titleOf(status, milestone, speech);
  return (
    <PageFrame
      path={`${placeAddress({ ...place, locale: 'en' })}${below(milestone)}`}
      speech={speech}
    >
      {data && <LinkedData text={ldText(data)} />}
      <DayNotice status={status} place={place} speech={speech} />
      <MilestonePage {...found} period={period} place={place} speech={speech} />
      <CiteThis forms={formsOf(status, title, speech, below(milestone))} speech={speech} />
    </PageFrame>
  );
}

function below({ milestone }: JudgedMilestone): string {
  return `/milestones/${milestone.slug}`;
}

function titleOf(
  { description }: AgreementStatus,
  { milestone }: JudgedMilestone,
  { t, words }: Speech,
): string {
  return t('milestone.title', { title: words(milestone.title), name: words(description.name) });
}

async function read({ slug, date, revision, milestone: name }: Path) {
  const page = date === undefined ? await pageToday(slug) : await pageOfDay(slug, date, revision);
  const milestone = page?.status.milestones.find((one) => one.milestone.slug === name);
  if (!page || !milestone) return null;
  // A day on which nothing had been announced knows no steps.
  return date === undefined || page.status.announced ? { ...page, milestone } : null;
}
