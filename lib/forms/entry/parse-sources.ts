import { type Party, partyOfAddress } from '@/lib/agreement/description/party';
import { citationsOf, type EntryContent } from '@/lib/agreement/entries/entry';
import { type Citation, ReadAs, WebAddress } from '@/lib/agreement/entries/source';
import { allTyped, type FormValues, typedIn } from '../form-values';
import type { EntryFault } from './fault';
import { partiesTicked, voicesTicked } from './party-ticks';
import { roomForSources, type SourcePart, sourceField } from './source-names';
import { publishedTyped } from './typed-date';
import { untouchedOf } from './untouched';

type Typed = Record<keyof Citation, unknown> & { voice: Citation['voice'] };

/** The citations that were typed, unparsed, with the number of the source each stands in. */
export interface TypedSources {
  citations: Typed[];
  numbers: number[];
  /** Who speaks, where that was chosen, also in a source of which nothing else was typed. */
  voices: Citation['voice'][];
  faults: EntryFault[];
}

/**
 * Reads what was typed of sources; one of which nothing was typed is left out. What was not touched of a source of the
 * `original` that is corrected stays as it is there.
 */
export function parseSources(
  values: FormValues,
  parties: readonly Party[],
  original: EntryContent | null = null,
): TypedSources {
  const before = original === null ? [] : citationsOf(original);
  const isUntouched = original === null ? () => false : untouchedOf(values, original);
  const all = Array.from({ length: roomForSources(values) }, (_each, index) => index + 1).map(
    (number) => {
      const { citation, ...read } = readSource(values, number, parties);
      const own = before[number - 1];
      return {
        number,
        ...read,
        citation: own ? kept(citation, own, number, isUntouched) : citation,
      };
    },
  );
  const typed = all.filter(({ isEmpty }) => !isEmpty);
  const nothing: EntryFault[] = [{ field: sourceField(1, 'url'), fault: 'source' }];
  return {
    citations: typed.map(({ citation }) => citation),
    numbers: typed.map(({ number }) => number),
    voices: all.map(({ citation }) => citation.voice).filter((voice) => voice.length > 0),
    faults: typed.length === 0 ? nothing : typed.flatMap(({ faults }) => faults),
  };
}

/** An address as browsers show it, without its scheme, made whole. */
export function withScheme(typed: string): string {
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

function readSource(values: FormValues, number: number, parties: readonly Party[]) {
  const text = (part: SourcePart) =>
    typedIn(values, sourceField(number, part)).replaceAll('\r\n', '\n').trim() || null;
  const url = text('url') === null ? null : withScheme(text('url') ?? '');
  const day = text('published') === null ? null : publishedTyped(text('published') ?? '');
  const ticks = voicesTicked(allTyped(values, sourceField(number, 'voice')), text('suggested'));
  const voice = partiesTicked(ticks, parties);
  const isJoint = voice.includes('independent') && voice.length > 1;
  const at = (part: SourcePart) => sourceField(number, part);
  const faults: EntryFault[] = [
    ...(url === null && (text('publisher') === null || text('title') === null)
      ? [{ field: at('url'), fault: 'source' as const }]
      : []),
    ...(url !== null && !WebAddress.safeParse(url).success
      ? [
          {
            field: at('url'),
            fault: url.length > 2_000 ? ('tooLong' as const) : ('address' as const),
          },
        ]
      : []),
    ...(day !== null && typeof day !== 'string'
      ? [{ field: at('published'), fault: day.fault }]
      : []),
    ...(voice.length > 200 ? [{ field: at('voice'), fault: 'tooMany' as const }] : []),
    ...(voice.length === 0 ? [{ field: at('voice'), fault: 'voice' as const }] : []),
    ...(isJoint ? [{ field: at('voice'), fault: 'voices' as const }] : []),
  ];
  const citation = {
    url,
    publisher: text('publisher'),
    title: text('title'),
    published: typeof day === 'string' ? day : null,
    language: text('language'),
    voice: voice.includes('independent') ? ('independent' as const) : voice,
    origin: text('origin'),
    quote: text('quote'),
    readAs: readAs(url, text('readAs'), parties),
  };
  const { voice: _voice, readAs: _readAs, language: _language, ...words } = citation;
  return { citation, faults, isEmpty: Object.values(words).every((one) => one === null) };
}

type Read = ReturnType<typeof readSource>['citation'];

function kept(
  read: Read,
  own: Citation,
  number: number,
  isUntouched: (name: string) => boolean,
): Typed {
  const stays = (part: keyof Citation) => isUntouched(sourceField(number, part));
  const part = <Part extends keyof Citation>(name: Part) => (stays(name) ? own[name] : read[name]);
  return {
    url: part('url'),
    publisher: part('publisher'),
    title: part('title'),
    published: part('published'),
    language: part('language'),
    voice: part('voice'),
    origin: part('origin'),
    quote: part('quote'),
    // It is told by the address.
    readAs: stays('url') ? own.readAs : read.readAs,
  };
}

function readAs(url: string | null, before: string | null, parties: readonly Party[]) {
  // What was read in the article with which the record began stays so: no address tells that.
  if (before === 'brief') return ReadAs.enum.brief;
  if (url === null || !WebAddress.safeParse(url).success) return null;
  return partyOfAddress(parties, url) === null ? ReadAs.enum.press : ReadAs.enum.official;
}
