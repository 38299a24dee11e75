import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';

/** What has just come of deciding on news. */
export type NewsCame =
  | {
      result: 'decided';
      choice: 'dismissed' | 'not about this' | 'later' | 'put back';
      stories: number;
      undo: () => Promise<void>;
    }
  | { result: 'undone' | 'nothing' };

/** Says what was done, with the button that undoes it. */
export function CameOfNews({ came, i18n: { t } }: { came: NewsCame; i18n: I18n }) {
  return (
    <div role="status" className={work.came}>
      <p>
        {came.result === 'decided'
          ? t(`news.came.${came.choice}`, { count: came.stories })
          : t(`news.came.${came.result}`)}
      </p>
      {came.result === 'decided' && (
        <form action={came.undo}>
          <button type="submit" data-does="undo">
            {t('update.undo.button')}
          </button>
        </form>
      )}
    </div>
  );
}
