import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { verdictDoubt, verdictRuns } from '../verdict/verdict';
import { drawable } from './drawable';
import { INK, SIZE } from './ink';
import { PictureRuler } from './picture-ruler';
import { Sentence } from './sentence';

const MARGIN = 72;
const WIDTH = SIZE.width - 2 * MARGIN;

/**
 * The verdict on a status's headline, or on the milestone in its place, as a picture for social media, in the styles
 * that its drawing program (Satori) knows: the agreement's name, the sentence and what is doubted of it, and the ruler,
 * unless it is of a milestone that was never promised for a date.
 */
export function VerdictPicture({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t, words, date } = i18n;
  const { announced, headline, target, description } = status;
  const doubt = verdictDoubt(status, i18n);
  const isHeadline = headline.milestone.slug === description.headline;
  const hasRuler = announced && (isHeadline || target !== null);
  return (
    <div
      style={{
        ...SIZE,
        display: 'flex',
        flexDirection: 'column',
        padding: `44px ${MARGIN}px 0`,
        background: INK.paper,
        color: INK.ink,
        fontFamily: 'Caslon Text',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 26 }}>
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <Mark />
          {t('site.name')}
        </div>
        <div style={{ color: INK.quiet }}>{t('picture.asOf', { date: date(status.view.on) })}</div>
      </div>
      <div style={{ marginTop: 14, height: 4, background: INK.ink }} />
      <div style={{ marginTop: 4, height: 1, background: INK.ink }} />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          height: hasRuler ? 296 : 440,
          overflow: 'hidden',
        }}
      >
        <div style={{ display: 'block', fontSize: 32, color: INK.quiet, lineClamp: 1 }}>
          {drawable(words(description.name))}
        </div>
        <Sentence runs={verdictRuns(status, i18n)} width={WIDTH} />
        {doubt && (
          <div style={{ display: 'block', marginTop: 10, fontSize: 28, lineClamp: 1 }}>
            {drawable(doubt)}
          </div>
        )}
      </div>
      {hasRuler && <PictureRuler status={status} width={WIDTH} i18n={i18n} />}
    </div>
  );
}

/** The site's mark, as in its icon. */
function Mark() {
  return (
    <svg width="34" height="34" viewBox="3 4 26 24" style={{ marginRight: 14 }} aria-hidden="true">
      <path d="M4 22h24" stroke={INK.ink} strokeWidth="2" />
      <path d="M7 22v5M14 22v3M21 22v3" stroke={INK.ink} strokeWidth="2" />
      <path d="M14 15h11" stroke={INK.late} strokeWidth="3" />
      <path d="M26 5v22" stroke={INK.ink} strokeWidth="4" />
    </svg>
  );
}
