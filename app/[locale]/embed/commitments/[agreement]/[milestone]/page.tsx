import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '@/app/[locale]/not-found-page';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { milestonePath } from '@/components/address';
import { EmbedCard } from '@/components/embed/embed-card';
import { statusOfMilestone } from '@/lib/agreement/status/status';
import { pageToday } from '@/lib/pages/page-status';
import { embedMetadata } from '../../../embed-metadata';

type Props = PageProps<'/[locale]/embed/commitments/[agreement]/[milestone]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, agreement, milestone } = await params;
  const i18n = pathI18n(locale);
  const status = await read(agreement, milestone);
  if (!status) return notFoundMetadata(i18n);
  return embedMetadata(status, `/agreements/${agreement}${milestonePath(milestone)}`, i18n);
}

export default async function Page({ params }: Props) {
  const { locale, agreement, milestone } = await params;
  const i18n = pathI18n(locale);
  const status = await read(agreement, milestone);
  if (!status) return <NotFoundPage i18n={i18n} />;
  return <EmbedCard status={status} i18n={i18n} />;
}

async function read(agreement: string, milestone: string) {
  const page = await pageToday(agreement);
  return page && statusOfMilestone(page.status, milestone);
}
