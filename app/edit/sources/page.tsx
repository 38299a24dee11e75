import { DeskForm } from '@/components/desk/desk-form';
import work from '@/components/desk/work.module.css';
import { TroubledSources } from '@/components/sources/troubled-sources';
import { agreementDay } from '@/lib/agreement/dates/day';
import type { Description } from '@/lib/agreement/description/description';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readLastCheck } from '@/lib/db/sources/read-checks';
import { readTroubledSources } from '@/lib/db/sources/read-troubled';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { descriptionsNow } from '../news/descriptions-now';
import { check } from './check';

export const generateMetadata = () => deskMetadata('sources.title');

/** The cited sources that are gone, have changed or cannot be read, over all agreements. */
export default async function Page() {
  const editor = await editorOrSender('/edit/sources');
  const i18n = await deskI18n();
  const { t } = i18n;
  const sources = editor ? await readTroubledSources(store().db) : [];
  const last = editor ? await readLastCheck(store().db) : null;
  const descriptions =
    sources.length > 0 ? await descriptionsNow() : new Map<string, Description>();
  const nameOf = (slug: string) => {
    const name = descriptions.get(slug)?.name;
    return name ? i18n.words(name) : slug;
  };
  return (
    <DeskPage editor={editor} at="sources">
      <header className={work.head}>
        <h1>{t('sources.title')}</h1>
        <p className={work.lead}>{t('sources.lead')}</p>
        <p className={work.quiet}>
          {last ? t('sources.lastAsked', { at: i18n.instant(last) }) : t('sources.neverAsked')}
        </p>
      </header>
      <section className={work.head}>
        <DeskForm action={check} fields={[]} send={t('sources.check')} look="plain" />
        <p className={work.quiet}>{t('sources.checkHint')}</p>
      </section>
      {last && (
        <TroubledSources
          sources={sources}
          today={agreementDay(now(), [])}
          nameOf={nameOf}
          i18n={i18n}
        />
      )}
    </DeskPage>
  );
}
