import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { LRUCache } from 'lru-cache';
import type { StateChange } from '@/lib/agreement/commitments/state-changes';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Entry } from '@/lib/agreement/entries/entry';
import type { ChecksByAddress } from '@/lib/agreement/evidence/source-check';
import type { Abridged } from '@/lib/agreement/record/abridged';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { Auth } from '@/lib/auth/auth';
import type { Control } from '@/lib/control/secret';
import type { DatabaseFault } from '@/lib/db/connection/database-fault';
import type { Store } from '@/lib/db/connection/open';
import type { GuardedFetch } from '@/lib/fetch/guarded-fetch';
import type { NewsPoller } from '@/lib/jobs/news/poll-now';
import type { SourceChecker } from '@/lib/jobs/sources/check-now';
import type { KnownActions } from '@/lib/pages/other-builds/known-actions';
import type { UnknownForm } from '@/lib/pages/other-builds/unknown-form';
import type { Drawer } from '@/lib/pages/social-pictures/picture-thread';
import type { RefusedSuggestion } from '@/lib/pages/suggest/refused-suggestion';
import type { Settings } from './settings/settings';

/** What is known of the database without asking it. */
export interface RecordCache {
  /** Those that were asked for last. */
  records: LRUCache<string, AgreementRecord>;
  /** What lists tell of every agreement, by slug. */
  summaries: Map<string, Abridged>;
  /** Those that are not kept in the database yet. */
  unsaved: Set<Abridged>;
  /** The latest known revision, by slug; an older record is not given any more. */
  revisions: Map<string, number>;
  /** How often a record was forgotten since the start, by slug: what was being read of it meanwhile may be what it said before. */
  forgotten: Map<string, number>;
  /** How often what was considered for an agreement has changed since the start, by slug. */
  considered: Map<string, number>;
  /** How often something was found out of a source that an agreement cites since the start, by slug. */
  checked: Map<string, number>;
  /** How often anything has changed since the start. */
  changes: number;
  /** How often something changed that may bear on any answer: sitting days, or what was missed while not listening. */
  generation: number;
  /** Every agreement's slug in the order in which they were added; null where not known. */
  slugs: readonly string[] | null;
  /** The slugs that agreements had before they were renamed, each with the one that leads on; null where not known. */
  formerSlugs: ReadonlyMap<string, string> | null;
  /** Whether this process is notified of every new revision at present. */
  listening: boolean;
}

/** What must be one for all bundles of the process; what is optional is made when it is first needed. */
export interface Runtime {
  settings?: Settings;
  /** How far the clock is ahead of the machine's, in milliseconds. */
  clockAhead?: number;
  /** The name of the build that answers. */
  build?: string;
  /** The address of the script of the public pages. */
  islands?: string;
  /** The build's server actions, and on which pages they are. */
  actions?: KnownActions;

  /** How far this process has come in serving. */
  phase: 'starting' | 'serving' | 'stopping';
  openingStore?: Promise<Store>;
  store?: Store;
  recordCache: RecordCache;
  /** The reads of records that are under way, by slug; whoever needs the same one joins it. */
  recordReads: Map<string, Promise<AgreementRecord | null>>;
  /** The last revision of each agreement, by slug, whose missing hashes this process asked for. */
  hashesAsked: Map<string, number>;
  /** The read of all revisions that is under way. */
  survey?: Promise<readonly string[]>;
  /** The version of every agreement together, and of how many changes and which minute. */
  versionOfAll?: { changes: number; minute: number; version: string };
  /** What brings up to date what lists tell, while it is under way. */
  summing?: Promise<void>;
  /** The bringing of what can be searched up to date that is under way. */
  searchIndexing?: Promise<void>;
  /** Of which revision this process last had an agreement be found by a search, by slug, and which entries. */
  searched: Map<string, { revision: number; announced: boolean; entries: WeakSet<Entry> }>;
  /** The statuses last computed of each record, by view. */
  statuses: WeakMap<AgreementRecord, LRUCache<string, AgreementStatus>>;
  /** Of what lists tell, the status on the day on which it was last asked for. */
  summaryStatuses: WeakMap<Abridged, AgreementStatus>;
  /** What was found of the sources of each agreement, by slug, and the version of that. */
  sourceChecks: LRUCache<string, KeptChecks>;
  /** The changes of state on each record, until a day. */
  stateChanges: WeakMap<AgreementRecord, { on: CalendarDate; changes: StateChange[] }>;
  /** The day of each record, and the minute for which it was computed. */
  days: WeakMap<AgreementRecord, { minute: number; day: CalendarDate }>;
  /** Called when a notification that this process sent to itself comes back, by its token. */
  echoes: Map<string, () => void>;

  /** The response to the request that is being answered. */
  response: AsyncLocalStorage<ServerResponse>;
  /** What was wrong with the database while a response was made that fails for it. */
  faults: WeakMap<ServerResponse, DatabaseFault>;
  /** The answers to writes of which this process knows all that they changed, without being notified of it. */
  known: WeakSet<ServerResponse>;
  unknownForms: WeakMap<IncomingMessage, UnknownForm>;
  /** The suggestion that could not be taken, which the page being rendered gives back. */
  refusedSuggestion: AsyncLocalStorage<RefusedSuggestion>;
  /** Signs the addresses that this process notes on requests. */
  addressKey: Buffer;

  auth?: Promise<Auth>;
  /** Whether the caller counts wrong codes of a second factor itself. */
  countsWrongCodes: AsyncLocalStorage<boolean>;
  passwordEstimator?: Promise<ZxcvbnFactory>;
  /** Where this machine's own programs reach this process, and the secret that they need. */
  control?: Control;

  siteFetch?: GuardedFetch;
  channelFetch?: GuardedFetch;
  newsPoller?: NewsPoller;
  sourceFetch?: GuardedFetch;
  sourceChecker?: SourceChecker;
  pictures?: Drawer;
}

/** What was found of an agreement's sources, or is being read: how many checks that is, and of which version. */
interface KeptChecks {
  version: string;
  checks: Promise<ChecksByAddress>;
  /** 0 until they are read. */
  count: number;
}

const KEY = Symbol.for('agreement-tracker.runtime');
const home: typeof globalThis & { [KEY]?: Runtime } = globalThis;

// Entries of records in memory, each some two kilobytes; of one that is longer, as if it had half of them.
const MOST_ENTRIES = 30_000;

// Checks of sources in memory, each under a kilobyte; of an agreement with more, as if it had half of them.
const MOST_CHECKS = 20_000;

/**
 * The process's one `Runtime`. Next bundles modules more than once, and `npm run dev` loads changed ones again, so it is
 * kept on `globalThis`: the first to come makes it, and one that is loaded later adds only members that are missing.
 */
export const runtime: Runtime = Object.assign(home[KEY] ?? {}, { ...emptyRuntime(), ...home[KEY] });
home[KEY] = runtime;

/** The size of a record among those in memory. */
export function entriesIn({ entries, corrections }: AgreementRecord): number {
  return Math.min(1 + entries.length + corrections.length, MOST_ENTRIES / 2);
}

function checksIn({ count }: KeptChecks): number {
  return Math.min(1 + count, MOST_CHECKS / 2);
}

/** What a process knows when it starts. */
export function emptyRuntime(): Runtime {
  return {
    recordCache: {
      records: new LRUCache({ maxSize: MOST_ENTRIES, sizeCalculation: entriesIn }),
      summaries: new Map(),
      unsaved: new Set(),
      revisions: new Map(),
      forgotten: new Map(),
      considered: new Map(),
      checked: new Map(),
      changes: 0,
      generation: 0,
      slugs: null,
      formerSlugs: null,
      listening: false,
    },
    phase: 'starting',
    recordReads: new Map(),
    hashesAsked: new Map(),
    searched: new Map(),
    statuses: new WeakMap(),
    summaryStatuses: new WeakMap(),
    sourceChecks: new LRUCache({ maxSize: MOST_CHECKS, sizeCalculation: checksIn }),
    stateChanges: new WeakMap(),
    days: new WeakMap(),
    echoes: new Map(),
    response: new AsyncLocalStorage(),
    faults: new WeakMap(),
    known: new WeakSet(),
    unknownForms: new WeakMap(),
    refusedSuggestion: new AsyncLocalStorage(),
    addressKey: randomBytes(32),
    countsWrongCodes: new AsyncLocalStorage(),
  };
}
