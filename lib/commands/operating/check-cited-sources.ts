import { checkSources } from '@/lib/control/check-sources';
import type { Checked, CheckedSource, CheckRun } from '@/lib/jobs/sources/check-run';
import { startCheckingSources } from '@/lib/jobs/sources/checker';
import { runControlCommand } from './run-control-command';

/** Asks the cited sources that are due, or all, and gives a sentence on each and on the whole, with whether any could not be read. */
export async function checkCitedSources(
  which: Checked,
): Promise<{ text: string; failed: boolean }> {
  const stop = startCheckingSources('when asked');
  try {
    return reportOf(await runControlCommand(checkSources, { which }));
  } finally {
    await stop();
  }
}

/** What came of a run, in sentences; it has failed where a source could not be read or is not there. */
export function reportOf(run: CheckRun): { text: string; failed: boolean } {
  if (run.result === 'elsewhere') {
    return {
      text: 'Another process is checking sources at this moment; it asks what is due.',
      failed: false,
    };
  }
  const { sources, left } = run;
  const failures = sources.filter(({ outcome }) => outcome !== 'read').length;
  const sentences = sources.map((source) => `${source.url}: ${outcomeOf(source)}`);
  sentences.push(`${counted(sources.length)} asked, ${failures} of them in vain.`);
  if (left > 0) sentences.push(`${counted(left)} left for the next run.`);
  return { text: sentences.join('\n'), failed: failures > 0 };
}

function outcomeOf({ outcome, problem, found, missing, changed }: CheckedSource): string {
  if (outcome === 'not there') return 'nothing is there (404 or 410).';
  if (outcome === 'not read') return problem ?? 'could not be read.';
  const of = found + missing;
  const quotations = of === 1 ? 'its quotation' : `${found} of ${of} quotations`;
  const told =
    of === 0
      ? 'read'
      : of === 1 && missing === 1
        ? `${quotations} was not found`
        : `${quotations} found`;
  return `${told}${changed ? '; its text has changed since it was last read' : ''}.`;
}

function counted(count: number): string {
  return count === 1 ? '1 source was' : `${count} sources were`;
}
