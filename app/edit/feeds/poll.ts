'use server';

import type { FormState } from '@/components/form/form-state';
import { pollNow } from '@/lib/jobs/news/poll-now';
import { store } from '@/lib/process/store';
import { asEditor, finished } from '../editor-for';

/** Asks every feed at once, and says what came of it. */
export async function poll(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, 'look after feeds', async (_editor, t) => {
    const run = await pollNow(store(), 'all');
    if (run.result === 'elsewhere') return finished(form, t('feeds.elsewhere'));
    const { channels } = run;
    const arrived = channels.reduce((sum, channel) => sum + channel.arrived, 0);
    const failed = channels.filter(({ problem }) => problem !== null).length;
    return finished(form, t('feeds.polled', { asked: channels.length, arrived, failed }));
  });
}
