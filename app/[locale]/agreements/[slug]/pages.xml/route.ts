import { notFound } from 'next/navigation';
import { absolute, answerSitemap } from '@/app/[locale]/answer-sitemap';
import {
  consideredAddress,
  correctionsAddress,
  entryAddress,
  milestoneAddress,
} from '@/components/address';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { inSitemaps, toSitemap } from '@/lib/formats/sitemap';
import { daysRevised, lastRecorded } from '@/lib/pages/days-revised';
import { publicRecordOf } from '@/lib/process/records';

interface Context {
  /** Without a part it is the first sitemap; a further part, from 2 on, is that of an agreement with more entries than one takes. */
  params: Promise<{ locale: string; slug: string; part?: string }>;
}

/**
 * One of an agreement's sitemaps: of its milestones' pages, which change with it, of its corrections and of what was
 * considered for it, in the first; and of its entries, which change when they are corrected.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, part } = await params;
  if (part !== undefined && !/^([2-9]|[1-9]\d{1,3})$/.test(part)) notFound();
  const record = await publicRecordOf(slug);
  const entries = record && inSitemaps(record.entries)[Number(part ?? 1) - 1];
  if (!record || !entries) notFound();
  const place = { locale: 'en', slug } as const;
  const listed = entries.map((entry) => ({
    addresses: absolute(entryAddress(place, entry.id)),
    changedOn: lastRecorded(
      [entry, ...record.corrections.filter(({ corrects }) => corrects === entry.id)],
      record,
    ),
  }));
  const others = part === undefined ? await othersOf(record) : [];
  return answerSitemap(locale, toSitemap([...others, ...listed]));
}

async function othersOf(record: AgreementRecord) {
  const { slug } = record;
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
  return [corrections, considered, ...milestones];
}
