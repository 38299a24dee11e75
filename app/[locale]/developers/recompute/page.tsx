import type { Metadata } from 'next';
import { recomputeAddress } from '@/components/address';
import { RecomputePage } from '@/components/developers/recompute-page';
import { PageFrame } from '@/components/site/page-frame';
import { cellsOf, RECOMPUTED } from '@/lib/api/reference/recomputation';
import { siteAddress } from '@/lib/process/env';
import { publicRecordOf } from '@/lib/process/records';
import { metadataFor } from '../../page-metadata';
import { pathI18n } from '../../path-i18n';

type Props = PageProps<'/[locale]/developers/recompute'>;

const path = recomputeAddress('en');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const i18n = pathI18n((await params).locale);
  const { t } = i18n;
  const title = t('developers.recompute.title');
  const description = t('developers.recompute.description');
  return metadataFor({ i18n, path, title, description, status: undefined });
}

export default async function Page({ params }: Props) {
  const i18n = pathI18n((await params).locale);
  const isHere = (await publicRecordOf(RECOMPUTED)) !== null;
  return (
    <PageFrame path={path} i18n={i18n}>
      <RecomputePage cells={cellsOf(`${siteAddress()}/api/v1`)} isHere={isHere} i18n={i18n} />
    </PageFrame>
  );
}
