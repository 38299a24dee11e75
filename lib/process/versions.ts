import type { AgreementRecord } from '@/lib/agreement/record/record';
import { cachedRecord, isNone } from './record-cache';
import { recordOf } from './records';
import { runtime } from './runtime';
import { allSummaries, currentSummary } from './summaries';
import { minuteNow, today } from './today';

/** What an answer depends on beside the build: one agreement and its day, every agreement, or nothing else. */
export type Dependency = { agreement: string } | 'all agreements' | 'nothing else';

const SECOND = 1_000;

/**
 * The version of what an answer depends on, from memory: it differs once a revision, a decision on news, a check of a source or a day
 * makes another answer. Null where memory does not know it, or where word of a change may not reach this process.
 */
export function currentVersion(dependsOn: Dependency): string | null {
  return runtime.recordCache.listening ? lastKnownVersion(dependsOn) : null;
}

/**
 * The version after asking the database where memory is not enough; throws where that cannot be read. While changes
 * may be missed, no version lasts longer than a second.
 */
export async function readVersion(dependsOn: Dependency): Promise<string | null> {
  if (dependsOn === 'all agreements') await allSummaries();
  else if (dependsOn !== 'nothing else' && !isNone(dependsOn.agreement)) {
    await recordOf(dependsOn.agreement);
  }
  const version = lastKnownVersion(dependsOn);
  if (runtime.recordCache.listening || version === null) return version;
  return `${version} ${Math.floor(performance.now() / SECOND)}`;
}

/** The version that was last known, also where it may have passed; null where there is none. */
export function lastKnownVersion(dependsOn: Dependency): string | null {
  if (dependsOn === 'nothing else') return '';
  return dependsOn === 'all agreements' ? versionOfAll() : versionOf(dependsOn.agreement);
}

function versionOf(slug: string): string | null {
  const record = knownOf(slug);
  if (!record) return null;
  const { considered, checked, generation } = runtime.recordCache;
  const counts = [considered, checked].map((count) => count.get(slug) ?? 0).join(' ');
  return `${record.revision} ${counts} ${generation} ${today(record)}`;
}

function versionOfAll(): string | null {
  const { slugs, changes } = runtime.recordCache;
  if (!slugs) return null;
  const minute = minuteNow();
  const kept = runtime.versionOfAll;
  // Every request for what speaks of all of them asks this, where there may be a thousand.
  if (kept?.changes === changes && kept.minute === minute) return kept.version;
  const days = new Set<string>();
  for (const slug of slugs) {
    const record = knownOf(slug);
    if (!record) return null;
    days.add(today(record));
  }
  const version = `${changes} ${[...days].join(' ')}`;
  runtime.versionOfAll = { changes, minute, version };
  return version;
}

/** What memory has of an agreement as it stands: its record, or what lists tell of it. */
function knownOf(slug: string): AgreementRecord | undefined {
  return cachedRecord(slug) ?? currentSummary(slug)?.record;
}
