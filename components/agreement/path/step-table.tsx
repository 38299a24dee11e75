import type { ReactNode } from 'react';
import { tracked } from '@/lib/agreement/description/retired';
import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { milestoneAddress } from '../../address';
import { EdtfTime } from '../../edtf-time';
import { EvidenceLink } from '../../evidence-link';
import type { I18n } from '../../i18n/i18n';
import { WordingText } from '../../wording';
import { Looked } from '../looked';
import { OutcomeMark } from '../outcome-mark';
import type { ShownAgreement } from '../shown-agreement';
import { sourcesOf } from '../sources-of';
import { StandingList } from '../standing-list';
import type { TermsOfSteps } from '../terms-of-steps';
import { IndependentClaim, PartyClaim } from './claim';
import styles from './path.module.css';

// What a browser would else take from a table that is laid out as lists.
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

// Of more parties than these, those that say the same stand together in one column.
const MOST_COLUMNS = 3;

/** A column: its head, which on narrow screens stands before each of its cells, and what is in them. */
interface Column {
  head: string;
  /** The same with its languages marked, where they are not all the page's. */
  marked?: ReactNode;
  cell: (step: JudgedMilestone) => ReactNode;
}

/** Steps as a table: outcome, date, what each party and independent sources say, when somebody last looked. The roles are named since narrow screens lay it out as lists. */
export function StepTable({
  caption,
  first,
  steps,
  termsOf,
  status,
  place,
  i18n,
}: ShownAgreement & {
  caption: string;
  first: string;
  steps: readonly JudgedMilestone[];
  termsOf: TermsOfSteps;
}) {
  const columns = columnsOf({ termsOf, status, place, i18n });
  return (
    <table
      className={styles.steps}
      {...ROLE.table}
      aria-label={caption}
      data-together={areTogether(status) || undefined}
    >
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          <th scope="col" {...ROLE.columnheader}>
            {first}
          </th>
          {columns.map(({ head, marked = head }) => (
            <th key={head} scope="col" {...ROLE.columnheader}>
              {marked}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {steps.map((step) => (
          <tr
            key={step.milestone.slug}
            {...ROLE.row}
            data-applies={step.applies}
            data-retired={step.milestone.retired || undefined}
          >
            <th scope="row" {...ROLE.rowheader}>
              <a href={milestoneAddress(place, step.milestone.slug)}>
                <WordingText of={i18n.wording(step.milestone.title)} page={i18n.locale} />
              </a>
            </th>
            {columns.map(({ head, cell }) => (
              <td key={head} {...ROLE.cell} data-head={head}>
                <div>{cell(step)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Of extends ShownAgreement {
  termsOf: TermsOfSteps;
}

function columnsOf(of: Of): Column[] {
  const { termsOf, status, place, i18n } = of;
  const { t } = i18n;
  return [
    {
      head: t('path.outcome'),
      cell: (step) => <OutcomeMark step={step} terms={termsOf(step)} i18n={i18n} />,
    },
    { head: t('path.date'), cell: (step) => <StepDate step={step} i18n={i18n} /> },
    ...claimColumns(of),
    {
      head: t('path.looked'),
      cell: (step) => {
        const { looked } = sourcesOf(status.entries, step.milestone.slug);
        return (
          <Looked
            step={step}
            terms={termsOf(step)}
            isHeaded
            linked={(words) => (
              <EvidenceLink of={looked} place={place}>
                {words}
              </EvidenceLink>
            )}
            i18n={i18n}
          />
        );
      },
    },
  ];
}

function claimColumns({ termsOf, status, place, i18n }: Of): Column[] {
  const { t } = i18n;
  const { description, entries } = status;
  if (areTogether(status)) {
    return [
      {
        head: t('path.said'),
        cell: (step) => (
          <StandingList
            step={step}
            sources={sourcesOf(entries, step.milestone.slug)}
            description={description}
            place={place}
            terms={termsOf(step)}
            i18n={i18n}
          />
        ),
      },
    ];
  }
  return [
    ...tracked(description.parties).map(({ code, name }) => ({
      head: t.markup('path.says', { party: () => i18n.words(name) }),
      marked: t.rich('path.says', {
        party: () => <WordingText of={i18n.wording(name)} page={i18n.locale} />,
      }),
      cell: (step: JudgedMilestone) => (
        <PartyClaim
          step={step}
          voice={code}
          sources={sourcesOf(entries, step.milestone.slug)}
          place={place}
          i18n={i18n}
        />
      ),
    })),
    {
      head: t('path.independent'),
      cell: (step) => (
        <IndependentClaim
          step={step}
          sources={sourcesOf(entries, step.milestone.slug)}
          terms={termsOf(step)}
          place={place}
          i18n={i18n}
        />
      ),
    },
  ];
}

function areTogether({ description }: ShownAgreement['status']): boolean {
  return tracked(description.parties).length > MOST_COLUMNS;
}

function StepDate({ step: { judgement }, i18n }: { step: JudgedMilestone; i18n: I18n }) {
  return (
    <>
      {judgement.on && !isContested(judgement) && (
        <EdtfTime of={judgement.on} i18n={i18n} length="short" />
      )}
      {judgement.byImplication && i18n.t('path.byImplication')}
    </>
  );
}
