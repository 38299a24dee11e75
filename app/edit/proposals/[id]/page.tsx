import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { ContentView } from '@/components/desk/content-view';
import { deskAddress } from '@/components/desk/desk-address';
import { DecisionForm } from '@/components/desk/proposals/decision-form';
import { proposeAgainAddress } from '@/components/desk/proposals/propose-again';
import { ProposedDescription } from '@/components/desk/proposals/proposed-description';
import styles from '@/components/desk/work.module.css';
import sides from '@/components/form/sides.module.css';
import { formMessages } from '@/components/i18n/form-messages';
import { changesBetween } from '@/lib/agreement/entries/changes';
import { descriptionAt } from '@/lib/agreement/record/record';
import { requireEditor } from '@/lib/auth/signed-in';
import { countActiveEditors } from '@/lib/db/editors/read-editors';
import { mayDecide } from '@/lib/db/proposals/approver';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { numberInPath } from '@/lib/pages/page-status';
import { recordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { DeskPage } from '../../desk-page';
import { NothingHere } from '../../nothing-here';
import { decidedWords, proposalTitle, proposerWords, whyItWaits } from '../proposal-words';
import { decideProposal } from './decide';
import { ProposalSide } from './proposal-side';

type Props = PageProps<'/edit/proposals/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: (await deskI18n()).t('proposal.number', { number: id }) };
}

/** A proposal: what is proposed, by whom, what would follow from it now, and the buttons that decide it. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const editor = await requireEditor(`/edit/proposals/${id}`);
  const proposal = await readProposal(store().db, numberInPath(id) ?? 0);
  const record = proposal && (await recordOf(proposal.slug));
  if (!record) return <NothingHere />;
  const i18n = await deskI18n();
  const { t, words, locale } = i18n;
  const { content, decided, basedOn, slug } = proposal;
  const description = descriptionAt(record, record.revision);
  const said = content.kind === 'correction' ? content.replacement : content;
  const isOwn = proposal.proposedBy.editorId === editor.editorId;
  const isAlone = (await countActiveEditors(store().db)) < 2;
  const ownWords = content.kind === 'description' ? 'proposal.ownDescription' : 'proposal.own';
  const mayBe = mayDecide(editor.role, content);
  const isOvertaken =
    content.kind === 'description' && changesBetween(record, basedOn, record.revision).described;
  const why = decided ? null : whyItWaits(proposal, record, i18n);
  return (
    <DeskPage editor={editor} at="proposals">
      <header className={styles.head}>
        <p>
          <a href={deskAddress(slug)}>{t('attention.back', { name: words(description.name) })}</a>
        </p>
        <h1>{proposalTitle(proposal, record, i18n)}</h1>
        <p className={styles.lead}>{proposerWords(proposal, i18n)}</p>
        {content.kind === 'correction' && <p>{t('proposal.reason', { reason: content.reason })}</p>}
        {!decided && basedOn < record.revision && (
          <p>{t('proposal.moved', { revision: record.revision })}</p>
        )}
        {why && <p>{why}</p>}
        {!decided && isOvertaken && <p role="alert">{t('proposal.collides')}</p>}
        {decided && (
          <p className={styles.came}>
            {decidedWords(proposal, i18n)}
            {isOwn && proposal.isReturned && (
              <a href={proposeAgainAddress(proposal)}>{t('proposal.again')}</a>
            )}
          </p>
        )}
      </header>
      <div className={sides.sides}>
        <section aria-labelledby="what" className={styles.part}>
          <h2 id="what">{t('proposal.what')}</h2>
          {said?.kind === 'description' ? (
            <ProposedDescription
              before={descriptionAt(record, basedOn)}
              after={said.description}
              i18n={i18n}
            />
          ) : (
            said && <ContentView content={said} description={description} i18n={i18n} />
          )}
          {!decided && isOwn && <p>{t(isAlone ? 'proposal.alone' : ownWords)}</p>}
          {!decided && !mayBe && <p>{t('proposal.admin')}</p>}
          {!decided && isOwn && mayBe && content.kind === 'description' && (
            <p>
              <a href={deskAddress(slug, `description?proposal=${proposal.id}`)}>
                {t('proposal.openForm')}
              </a>
            </p>
          )}
          {!decided && (isOwn || mayBe) && (
            <DecisionForm
              may={isOwn ? (isAlone && mayBe ? 'record own' : 'take back') : 'decide'}
              revision={record.revision}
              words={formMessages(locale, 'proposal')}
              decide={decideProposal.bind(null, proposal.id)}
            />
          )}
        </section>
        {!decided && (
          <aside>
            <ProposalSide proposal={proposal} record={record} />
          </aside>
        )}
      </div>
    </DeskPage>
  );
}
