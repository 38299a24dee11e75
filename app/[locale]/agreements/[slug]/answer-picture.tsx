import { notFound } from 'next/navigation';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { SIZE } from '@/components/picture/ink';
import { VerdictPicture } from '@/components/picture/verdict-picture';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { PageStatus } from '@/lib/pages/page-status';
import { drawPicture } from '@/lib/pages/pictures/draw-picture';
import { plainElement } from '@/lib/pages/pictures/plain-element';

/** Answers with the picture of an agreement's verdict, which is kept and rendered anew as its pages are. */
export async function answerPicture(page: PageStatus | null, locale: string): Promise<Response> {
  if (!page) notFound();
  return drawn(page.status, page.status.headline, locale);
}

/** Answers with the picture of the verdict on one milestone of an announced agreement. */
export async function answerMilestonePicture(
  page: PageStatus | null,
  slug: string,
  locale: string,
): Promise<Response> {
  const judged = page?.status.milestones.find(({ milestone }) => milestone.slug === slug);
  if (!page?.status.announced || !judged) notFound();
  return drawn(page.status, judged, locale);
}

async function drawn(
  status: AgreementStatus,
  judged: JudgedMilestone,
  locale: string,
): Promise<Response> {
  const picture = <VerdictPicture status={status} judged={judged} i18n={pathI18n(locale)} />;
  const png = await drawPicture({ element: plainElement(picture), ...SIZE });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
