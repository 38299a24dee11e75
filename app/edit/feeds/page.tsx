import { DeskForm } from '@/components/desk/desk-form';
import work from '@/components/desk/work.module.css';
import { feedsAddress } from '@/components/feeds/feed-address';
import { FeedRows } from '@/components/feeds/feed-rows';
import { MatchingFaultText } from '@/components/feeds/unmatched-agreements';
import { descriptionAt } from '@/lib/agreement/record/record';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readFeedStates } from '@/lib/db/feeds/read-feed-states';
import { readMatchingFaults } from '@/lib/db/matching/matching-faults';
import { allRecords } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { poll } from './poll';

export const generateMetadata = () => deskMetadata('feeds.title');

/** Every agreement's feeds, with how it stands with reading them. */
export default async function Page() {
  const editor = await editorOrSender('/edit/feeds');
  const i18n = await deskI18n();
  const { t, words } = i18n;
  const states = editor ? await readFeedStates(store().db, null) : [];
  const faults = editor ? await readMatchingFaults(store().db, null) : [];
  const records = editor ? await allRecords() : [];
  return (
    <DeskPage editor={editor} at="feeds">
      <header className={work.head}>
        <h1>{t('feeds.title')}</h1>
        <p className={work.lead}>{t('feeds.lead')}</p>
      </header>
      {(!editor || may(editor.role, 'look after feeds')) && (
        <section className={work.head}>
          <DeskForm action={poll} fields={[]} send={t('feeds.poll')} look="plain" />
          <p className={work.quiet}>{t('feeds.pollHint')}</p>
        </section>
      )}
      {records.map((record) => {
        const { slug } = record;
        const description = descriptionAt(record, record.revision);
        const own = states.filter(({ agreement }) => agreement === slug);
        return (
          <section key={slug} aria-labelledby={slug} className={work.part}>
            <h2 id={slug}>
              <a href={feedsAddress(slug)}>{words(description.name)}</a>
            </h2>
            <MatchingFaultText
              fault={faults.find(({ agreement }) => agreement === slug)}
              i18n={i18n}
            />
            {own.length === 0 ? (
              <p className={work.quiet}>{t('feeds.none')}</p>
            ) : (
              <FeedRows states={own} description={description} i18n={i18n} />
            )}
          </section>
        );
      })}
    </DeskPage>
  );
}
