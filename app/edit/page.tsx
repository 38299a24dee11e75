import { Attention } from '@/components/desk/attention';
import { troubledAmong } from '@/components/feeds/troubled-feeds';
import { graveAmong } from '@/components/sources/troubled-sources';
import { agreementDay } from '@/lib/agreement/dates/day';
import { requireEditor } from '@/lib/auth/signed-in';
import { readFeedStates } from '@/lib/db/feeds/read-feed-states';
import { readMatchingFaults } from '@/lib/db/matching/matching-faults';
import { countNews } from '@/lib/db/news/read-news-list';
import { readTroubledSources } from '@/lib/db/sources/read-troubled';
import { allStatuses } from '@/lib/pages/statuses-today';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';
import { allCheckOffers } from './check-offers';
import { deskI18n } from './desk-i18n';
import { DeskPage } from './desk-page';
import { FactorWanted } from './factor-wanted';
import { OwnChangesSection } from './own-changes-section';
import { waitingInWords } from './proposals/proposal-words';
import { ReturnedSection } from './proposals/returned-section';

export default async function Page() {
  const editor = await requireEditor('/edit');
  const i18n = await deskI18n();
  return (
    <DeskPage editor={editor} at="desk">
      <FactorWanted editor={editor} />
      <OwnChangesSection editorId={editor.editorId} i18n={i18n} />
      <ReturnedSection editorId={editor.editorId} i18n={i18n} />
      <Attention
        statuses={await allStatuses()}
        waiting={await waitingInWords(i18n)}
        offers={await allCheckOffers()}
        news={(await countNews(store().db)).open}
        troubled={troubledAmong(await readFeedStates(store().db, null))}
        unmatched={await readMatchingFaults(store().db, null)}
        grave={graveAmong(await readTroubledSources(store().db), agreementDay(now(), []))}
        i18n={i18n}
      />
    </DeskPage>
  );
}
