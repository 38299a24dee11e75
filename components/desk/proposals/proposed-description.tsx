import { changeWords } from '@/components/description/change-words';
import type { Speech } from '@/components/speech';
import type { Description } from '@/lib/agreement/description/description';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';

/** What another description changes of the one that its proposer saw, a sentence each. */
export function ProposedDescription({
  before,
  after,
  speech,
}: {
  before: Description;
  after: Description;
  speech: Speech;
}) {
  return <Sentences of={changeWords(descriptionChanges(before, after), speech)} />;
}

/** What the public page would say otherwise with another description, as things are now. */
export function DescriptionSide({ of, speech: { t } }: { of: readonly string[]; speech: Speech }) {
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
