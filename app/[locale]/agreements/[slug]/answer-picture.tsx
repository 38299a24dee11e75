import { notFound } from 'next/navigation';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { SIZE } from '@/components/picture/ink';
import { VerdictPicture } from '@/components/picture/verdict-picture';
import { type AgreementStatus, statusOfMilestone } from '@/lib/agreement/status/status';
import type { PageStatus } from '@/lib/pages/page-status';
import { drawPicture } from '@/lib/pages/pictures/draw-picture';
import { plainElement } from '@/lib/pages/pictures/plain-element';

/** Answers with the picture of an agreement's verdict, which is kept and rendered anew as its pages are. */
export async function answerPicture(page: PageStatus | null, locale: string): Promise<Response> {
  if (!page) notFound();
  return drawn(page.status, locale);
}

/** Answers with the picture of the verdict on one milestone of an announced agreement. */
export async function answerMilestonePicture(
  page: PageStatus | null,
  slug: string,
  locale: string,
): Promise<Response> {
  const status = page?.status.announced ? statusOfMilestone(page.status, slug) : null;
  if (!status) notFound();
  return drawn(status, locale);
}

async function drawn(status: AgreementStatus, locale: string): Promise<Response> {
  const picture = <VerdictPicture status={status} i18n={pathI18n(locale)} />;
  const png = await drawPicture({ element: plainElement(picture), ...SIZE });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
