import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { agreementAddress } from '@/components/address';
import { RefusedDay } from '@/components/days/refused-day';
import { PageFrame } from '@/components/site/page-frame';
import { Slug } from '@/lib/agreement/description/words';
import { daysShown } from '@/lib/pages/page-status';
import { answerWith } from '@/lib/process/request-context';

type Props = PageProps<'/[locale]/agreements/[slug]/on/no-such-day'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = pathI18n((await params).locale);
  return { title: t('notice.no-such-day.title'), robots: { index: false } };
}

/** What the day form answers to what is no day, with what was typed. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { date, milestone } = await searchParams;
  const named = Slug.safeParse(milestone).data;
  const i18n = pathI18n(locale);
  answerWith(400);
  return (
    <PageFrame path={agreementAddress('en', slug)} i18n={i18n}>
      <RefusedDay
        place={{ locale: i18n.locale, slug }}
        milestone={named ?? null}
        shown={await daysShown(slug, named)}
        typed={[date ?? ''].flat()[0] ?? ''}
        i18n={i18n}
      />
    </PageFrame>
  );
}
