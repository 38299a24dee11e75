import { notFound } from 'next/navigation';
import {
  consideredAddress,
  correctionsAddress,
  entryAddress,
  milestoneAddress,
} from '@/components/address';
import { descriptionAt } from '@/lib/agreement/record/record';
import { toSitemap } from '@/lib/formats/sitemap';
import { daysRevised, lastRecorded } from '@/lib/pages/days-revised';
import { publicRecordOf } from '@/lib/process/records';
import { absolute, answerSitemap } from '../../../answer-sitemap';

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The pages of an agreement's milestones, which change with it, of its corrections, of what was considered for it, and of its entries, which change when they are corrected. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const record = await publicRecordOf(slug);
  if (!record) notFound();
  const place = { locale: 'en', slug } as const;
  const revised = (await daysRevised([record])).get(slug) ?? null;
  const milestones = descriptionAt(record, record.revision).milestones.map((milestone) => ({
    addresses: absolute(milestoneAddress(place, milestone.slug)),
    changedOn: revised,
  }));
  const corrections = {
    addresses: absolute(correctionsAddress({ ...place, on: null, revision: null })),
    changedOn: lastRecorded(record.corrections, record),
  };
  // Decisions and days bear on it, not revisions.
  const considered = { addresses: absolute(consideredAddress('en', slug)), changedOn: null };
  const entries = record.entries.map((entry) => ({
    addresses: absolute(entryAddress(place, entry.id)),
    changedOn: lastRecorded(
      [entry, ...record.corrections.filter(({ corrects }) => corrects === entry.id)],
      record,
    ),
  }));
  return answerSitemap(locale, toSitemap([corrections, considered, ...milestones, ...entries]));
}
