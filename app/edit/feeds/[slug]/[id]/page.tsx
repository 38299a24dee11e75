import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { DeskForm } from '@/components/desk/desk-form';
import work from '@/components/desk/work.module.css';
import { Attempts } from '@/components/feeds/attempts';
import { feedsAddress } from '@/components/feeds/feed-address';
import { FeedFacts } from '@/components/feeds/feed-facts';
import { FeedForm } from '@/components/feeds/feed-form';
import styles from '@/components/feeds/feeds.module.css';
import { formMessages } from '@/components/i18n/form-messages';
import { voicesOf } from '@/lib/agreement/entries/source';
import { descriptionAt } from '@/lib/agreement/record/record';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readFeedStates } from '@/lib/db/feeds/read-feed-states';
import { readPolls } from '@/lib/db/feeds/read-polls';
import { numberInPath } from '@/lib/pages/page-status';
import { recordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { DeskPage } from '../../../desk-page';
import { NothingHere } from '../../../nothing-here';
import { partiesOf } from '../../parties-of';
import { changeFeedFacts, switchFeed } from './change';

type Props = PageProps<'/edit/feeds/[slug]/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const state = await stateOf(slug, id);
  return state ? { title: state.feed.title } : {};
}

/** A feed: what it is, how it stands with reading it, what can be changed, and the attempts to read it. */
export default async function Page({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const editor = await editorOrSender(`/edit/feeds/${slug}/${id}`);
  const record = await recordOf(slug);
  const state = await stateOf(slug, id);
  if (!record || !state) return <NothingHere />;
  const i18n = await deskI18n();
  const { t, words, locale } = i18n;
  const { feed, channels } = state;
  const description = descriptionAt(record, record.revision);
  const voices = [...voicesOf(feed)];
  const others = voices.filter((voice) => voice !== 'independent');
  const { came } = await searchParams;
  const polls = await Promise.all(
    (editor ? channels : []).map(async ({ id: channel, url }) => ({
      id: channel,
      url,
      attempts: await readPolls(store().db, channel),
    })),
  );
  return (
    <DeskPage editor={editor} at="feeds">
      {(came === 'added' || came === 'there') && (
        <p role="status" className={work.came}>
          {t(came === 'added' ? 'feeds.added' : 'feeds.there')}
        </p>
      )}
      <header className={work.head}>
        <p>
          <a href={feedsAddress(slug)}>{t('feeds.of', { name: words(description.name) })}</a>
        </p>
        <h1>{feed.title}</h1>
      </header>
      {editor && <FeedFacts state={state} i18n={i18n} />}
      {(!editor || may(editor.role, 'look after feeds')) && (
        <section aria-labelledby="change" className={styles.part}>
          <h2 id="change">{t('feeds.change')}</h2>
          <DeskForm
            action={switchFeed.bind(null, state.id)}
            fields={[{ kind: 'hidden', name: 'active', value: String(!feed.active) }]}
            send={t(feed.active ? 'feeds.switchOff' : 'feeds.switchOn')}
            look="plain"
          />
          <p className={work.quiet}>{t('feeds.switchHint', { active: String(feed.active) })}</p>
          <FeedForm
            words={formMessages(locale, 'feeds', 'update')}
            parties={partiesOf(description, i18n, others)}
            start={{ title: [feed.title], voice: voices, language: [feed.language ?? ''] }}
            change={changeFeedFacts.bind(null, state.id)}
          />
        </section>
      )}
      {polls.map((poll) => (
        <Attempts key={poll.id} {...poll} i18n={i18n} />
      ))}
    </DeskPage>
  );
}

async function stateOf(slug: string, id: string) {
  const number = numberInPath(id);
  const states = await readFeedStates(store().db, slug);
  return states.find((state) => state.id === number);
}
