import { notFound } from 'next/navigation';
import { type PagePath, pageAt } from '@/app/[locale]/agreements/[slug]/page-place';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { SIZE } from '@/components/social-picture/ink';
import { VerdictPicture } from '@/components/social-picture/verdict-picture';
import { statusOfMilestone } from '@/lib/agreement/status/status';
import { drawPicture } from '@/lib/pages/social-pictures/picture-thread';
import { plainElement } from '@/lib/pages/social-pictures/plain-element';

interface Context {
  params: Promise<PagePath & { locale: string; milestone?: string }>;
}

/** The picture of the verdict on an agreement, or on one milestone of an announced one; kept and rendered anew as its pages are. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const path = await params;
  const status = await read(path);
  if (!status) notFound();
  const picture = <VerdictPicture status={status} i18n={pathI18n(path.locale)} />;
  const png = await drawPicture({ element: plainElement(picture), ...SIZE });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}

async function read(path: Awaited<Context['params']>) {
  const status = (await pageAt(path))?.status;
  if (path.milestone === undefined) return status;
  return status?.announced && statusOfMilestone(status, path.milestone);
}
