import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import {
  type CitedSource,
  type SourceTrouble,
  troubleOf,
} from '@/lib/agreement/evidence/cited-source';
import { deskAddress } from '../desk/desk-address';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import { OutwardLink } from '../outward-link';

/** What is to be said of cited sources, the gravest first. */
const TROUBLES = ['gone', 'not found', 'not there', 'changed', 'not read'] as const;

/** Of the first two an editor is told at the desk's first page: the record rests on what can no longer be seen. */
const GRAVE: readonly SourceTrouble[] = ['gone', 'not found'];

interface Props {
  sources: readonly CitedSource[];
  today: CalendarDate;
  /** What the agreement with a slug is called. */
  nameOf: (slug: string) => string;
  i18n: I18n;
}

/** How many cited sources are gone, or do not have the quoted words. */
export function graveAmong(sources: readonly CitedSource[], today: CalendarDate): number {
  return sources.filter((source) => {
    const { trouble } = troubleOf(source, today);
    return trouble !== null && GRAVE.includes(trouble);
  }).length;
}

/** The cited sources of which something is to be said, by what that is, each with the way to correct its entry. */
export function TroubledSources({ sources, today, nameOf, i18n }: Props) {
  const { t, date } = i18n;
  const judged = sources.map((source) => ({ source, ...troubleOf(source, today) }));
  const kinds = TROUBLES.map((kind) => ({
    kind,
    rows: judged.filter(({ trouble }) => trouble === kind),
  })).filter(({ rows }) => rows.length > 0);
  if (kinds.length === 0) return <p>{t('sources.none')}</p>;
  return kinds.map(({ kind, rows }) => (
    <section key={kind} aria-labelledby={idOf(kind)} className={work.part}>
      <h2 id={idOf(kind)}>{t(`sources.kind.${idOf(kind)}`, { count: rows.length })}</h2>
      <p className={work.quiet}>{t(`sources.means.${idOf(kind)}`)}</p>
      <ul className={work.rows}>
        {rows.map(({ source, check, problem }, index) => (
          // An entry may cite one address twice; their order never changes.
          <li key={`${source.agreement} ${source.entry} ${String(index)}`}>
            <a href={deskAddress(source.agreement, `entries/${source.entry}/correct`)}>
              {t('sources.entry', { entry: source.entry, name: nameOf(source.agreement) })}
            </a>
            <p>
              <OutwardLink to={source.url} language={null}>
                {source.url}
              </OutwardLink>
            </p>
            {source.quote !== null && <p>{i18n.quoted(source.quote)}</p>}
            <p className={work.quiet}>
              {check === null
                ? t('sources.neverRead')
                : t(check.lastFound === null ? 'sources.lastRead' : 'sources.lastFound', {
                    date: date(check.lastFound ?? check.on),
                  })}
              {check?.goneOn && ` ${t('sources.goneOn', { date: date(check.goneOn) })}`}
              {problem !== null && ` ${problem}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function idOf(kind: SourceTrouble): 'gone' | 'notFound' | 'notThere' | 'changed' | 'notRead' {
  return (
    {
      gone: 'gone',
      'not found': 'notFound',
      'not there': 'notThere',
      changed: 'changed',
      'not read': 'notRead',
    } as const
  )[kind];
}
