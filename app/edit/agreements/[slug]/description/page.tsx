import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { DescriptionForm } from '@/components/description/description-form';
import { DescriptionSaved } from '@/components/description/description-saved';
import { freshDescription } from '@/components/description/description-state';
import { formMessages } from '@/components/i18n/form-messages';
import { namedIn } from '@/lib/agreement/description/named';
import { descriptionAt } from '@/lib/agreement/record/record';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { descriptionValues } from '@/lib/forms/description/description-values';
import { DeskPage } from '../../../desk-page';
import { ForbiddenPage } from '../../../forbidden-page';
import { NothingHere } from '../../../nothing-here';
import { describedRecord } from './described-record';
import { proposedDescription } from './proposed-description';
import { sendDescription } from './send-description';

type Props = PageProps<'/edit/agreements/[slug]/description'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, { t, words }] = [await params, await deskI18n()];
  const record = await describedRecord(slug);
  if (!record) return {};
  const { name } = descriptionAt(record, record.revision);
  return { title: t('description.edit.title', { name: words(name) }) };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, { saved, proposal }] = [await params, await searchParams];
  const editor = await editorOrSender(`/edit/agreements/${slug}/description`);
  if (editor && !may(editor.role, 'change descriptions')) return <ForbiddenPage editor={editor} />;
  const record = await describedRecord(slug);
  if (!record) return <NothingHere />;
  const i18n = await deskI18n();
  const { t, words, locale } = i18n;
  const { revision } = record;
  const description = descriptionAt(record, revision);
  // What was proposed can be taken up again, from where its proposer began.
  const taken = editor && (await proposedDescription(slug, proposal));
  const { parties, priorities, strands, milestones } = namedIn(record);
  const values = {
    ...descriptionValues(taken?.description ?? description, 'recorded'),
    revision: [String(taken?.basedOn ?? revision)],
  };
  return (
    <DeskPage editor={editor} at="agreements">
      <h1>{t('description.edit.title', { name: words(description.name) })}</h1>
      {saved === String(revision) && (
        <DescriptionSaved
          slug={slug}
          revision={revision}
          isDraft={record.isDraft === true}
          i18n={i18n}
        />
      )}
      <p>{t('description.edit.lead')}</p>
      {/* Once saved, the form begins anew from what was saved. */}
      <DescriptionForm
        key={revision}
        words={formMessages(locale, 'description', 'retired')}
        initial={freshDescription(values)}
        named={{
          parties: [...parties],
          priorities: [...priorities],
          strands: [...strands],
          milestones: [...milestones],
        }}
        isNew={false}
        send={sendDescription.bind(null, slug, taken?.again ?? null)}
      />
    </DeskPage>
  );
}
