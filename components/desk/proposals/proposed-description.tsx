import { changeWords } from '@/components/description/change-words';
import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';

/** What another description changes of the one that its proposer saw, a sentence each. */
export function ProposedDescription({
  before,
  after,
  i18n,
}: {
  before: Description;
  after: Description;
  i18n: I18n;
}) {
  return <Sentences of={changeWords(descriptionChanges(before, after), i18n)} />;
}

/** What the public page would say otherwise with another description, as things are now. */
export function DescriptionSide({ of, i18n: { t } }: { of: readonly string[]; i18n: I18n }) {
  return (
    <section aria-labelledby="then">
      <h2 id="then">{t('description.preview.title')}</h2>
      {of.length === 0 ? <p>{t('description.preview.nothing')}</p> : <Sentences of={of} />}
    </section>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
