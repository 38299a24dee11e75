import { notFound } from 'next/navigation';
import { ImageResponse } from 'next/og';
import { SIZE } from '@/components/picture/ink';
import { VerdictPicture } from '@/components/picture/verdict-picture';
import type { AgreementStatus } from '@/lib/agreement/status';
import type { JudgedMilestone } from '@/lib/agreement/step';
import type { PageStatus } from '@/lib/server/page-status';
import { pictureFonts } from '@/lib/server/picture-fonts';
import { speechOf } from '../../speech-of';

/** Answers with the picture of an agreement's verdict, which is kept and rendered anew as its pages are. */
export function answerPicture(page: PageStatus | null, locale: string): Response {
  if (!page) notFound();
  return drawn(page.status, page.status.headline, locale);
}

/** Answers with the picture of the verdict on one milestone of an announced agreement. */
export function answerMilestonePicture(
  page: PageStatus | null,
  slug: string,
  locale: string,
): Response {
  const judged = page?.status.milestones.find(({ milestone }) => milestone.slug === slug);
  if (!page?.status.announced || !judged) notFound();
  return drawn(page.status, judged, locale);
}

function drawn(status: AgreementStatus, judged: JudgedMilestone, locale: string): Response {
  const picture = <VerdictPicture status={status} judged={judged} speech={speechOf(locale)} />;
  return new ImageResponse(picture, {
    ...SIZE,
    fonts: pictureFonts(),
    headers: { 'cache-control': 'public, max-age=0, must-revalidate' },
  });
}
