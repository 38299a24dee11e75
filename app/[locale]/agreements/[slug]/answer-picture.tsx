import { notFound } from 'next/navigation';
import { ImageResponse } from 'next/og';
import { SIZE } from '@/components/picture/ink';
import { VerdictPicture } from '@/components/picture/verdict-picture';
import type { PageStatus } from '@/lib/server/page-status';
import { pictureFonts } from '@/lib/server/picture-fonts';
import { speechOf } from '../../speech-of';

/** Answers with the picture of an agreement's verdict, which is kept and rendered anew as its pages are. */
export function answerPicture(page: PageStatus | null, locale: string): Response {
  const speech = speechOf(locale);
  if (!page) notFound();
  return new ImageResponse(<VerdictPicture status={page.status} speech={speech} />, {
    ...SIZE,
    fonts: pictureFonts(),
    headers: { 'cache-control': 'public, max-age=0, must-revalidate' },
  });
}
