import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import work from '@/components/desk/work.module.css';
import { AddFeedForm } from '@/components/feeds/add-feed-form';
import { FeedRows } from '@/components/feeds/feed-rows';
import styles from '@/components/feeds/feeds.module.css';
import { MatchingFaultText } from '@/components/feeds/unmatched-agreements';
import { WatchedWords } from '@/components/feeds/watched-words';
import { formMessages } from '@/components/i18n/form-messages';
import { descriptionAt } from '@/lib/agreement/record/record';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readFeedStates } from '@/lib/db/feeds/read-feed-states';
import { readMatchingFaults } from '@/lib/db/matching/matching-faults';
import { readWatchedWords } from '@/lib/db/matching/watched-words';
import { recordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { DeskPage } from '../../desk-page';
import { NothingHere } from '../../nothing-here';
import { partiesOf } from '../parties-of';
import { add } from './add';
import { unwatch, watch } from './watch';

type Props = PageProps<'/edit/feeds/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await recordOf((await params).slug);
  const { t, words } = await deskI18n();
  if (!record) return {};
  return { title: t('feeds.of', { name: words(descriptionAt(record, record.revision).name) }) };
}

/** An agreement's feeds and watched words, and the ways to add some. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const editor = await editorOrSender(`/edit/feeds/${slug}`);
  const record = await recordOf(slug);
  if (!record) return <NothingHere />;
  const i18n = await deskI18n();
  const { t, words, locale } = i18n;
  const description = descriptionAt(record, record.revision);
  const mayChange = !editor || may(editor.role, 'look after feeds');
  const states = editor ? await readFeedStates(store().db, slug) : [];
  const [fault] = editor ? await readMatchingFaults(store().db, slug) : [];
  return (
    <DeskPage editor={editor} at="feeds">
      <header className={work.head}>
        <p>
          <a href="/edit/feeds">{t('feeds.all')}</a>
        </p>
        <h1>{t('feeds.of', { name: words(description.name) })}</h1>
      </header>
      <MatchingFaultText fault={fault} i18n={i18n} />
      {states.length === 0 ? (
        <p className={work.quiet}>{t('feeds.none')}</p>
      ) : (
        <FeedRows states={states} description={description} i18n={i18n} />
      )}
      {mayChange && (
        <section aria-labelledby="add" className={styles.part}>
          <h2 id="add">{t('feeds.add')}</h2>
          <AddFeedForm
            words={formMessages(locale, 'feeds', 'update')}
            parties={partiesOf(description, i18n)}
            add={add.bind(null, slug)}
          />
        </section>
      )}
      <WatchedWords
        words={editor ? ((await readWatchedWords(store().db, slug)) ?? []) : []}
        change={
          mayChange ? { add: watch.bind(null, slug), remove: unwatch.bind(null, slug) } : null
        }
        i18n={i18n}
      />
    </DeskPage>
  );
}
