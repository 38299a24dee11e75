import { visiblePart } from '@/lib/agreement/entries/visible';
import type { ItemContent } from '../item';

/** Agencies by the name that the record has for them, and as they are credited. */
const AGENCIES: readonly (readonly [origin: string, credited: string])[] = [
  ['PA Media', 'PA Media|PA news agency|Press Association|PA'],
  ['NTB', 'NTB|Norsk Telegrambyrå'],
  ['Reuters', 'Reuters'],
  ['AFP', 'AFP|Agence France-Presse'],
  ['AP', 'AP|Associated Press'],
  ['TT', 'TT|TT Nyhetsbyrån'],
  ['Ritzau', 'Ritzau|RB'],
  ['dpa', 'dpa|Deutsche Presse-Agentur'],
  ['ANSA', 'ANSA'],
  ['PAP', 'PAP|Polska Agencja Prasowa'],
  ['Anadolu Agency', 'Anadolu Agency|Anadolu|AA'],
];

/** How a text shows in itself that an agency wrote it. "Told Reuters" shows the opposite, and stands in none of them. */
const SHOWN: readonly ((credited: string) => string)[] = [
  // (NTB), (©NTB), [AFP], (PA/Reuters); and as its last word after a dash or a slash: "… – NTB", "/NTB".
  (credited) => `[([]\\s*(?:©\\s*)?(?:${credited})\\s*[)\\],/]`,
  (credited) => `©\\s*(?:${credited})(?![\\p{L}\\p{N}])`,
  (credited) => `[–—/-]\\s*(?:${credited})\\s*\\.?\\s*$`,
  // The dateline: "OSLO (NTB): …", "NTB – …" at the beginning.
  (credited) => `^(?:${credited})\\s*[–—:-]\\s`,
];

/** In a field that credits, the agency stands first, or after "by" or "from": "NTB / A. Writer", "By PA". */
const CREDITED = (credited: string) =>
  `^(?:[Bb]y |[Ff]rom |[Aa]v |[Ff]ra |[Ff]rå |©\\s*)?(?:${credited})(?![\\p{L}\\p{N}])`;

/** Bare offices are the United Kingdom's: they follow no other name ("Polish", "Ukraine's"), and none follows ("of Latvia"). */
const OF_THE_UK = (office: string) =>
  new RegExp(
    `(?:(?:UK|United Kingdom|British|Britain)(?:[’']s)? |(?<=\\b(?:The|By|From|Release) )|(?<!\\p{Lu}[\\p{L}’'.-]* ))` +
      `(?:${office})(?! of (?:the )?(?!UK|United Kingdom)\\p{Lu})`,
    'u',
  );

/** Issuers of releases, by the name that the record has for what they write, and as they are called. */
const ISSUERS: readonly (readonly [origin: string, called: RegExp])[] = [
  [
    'Norwegian Ministry of Defence release',
    /forsvarsdepartementet|norwegian ministry of defen[cs]e/iu,
  ],
  [
    'Norwegian Prime Minister’s Office release',
    /statsministerens kontor|statsministeren sitt kontor|norwegian prime minister[’']s office/iu,
  ],
  [
    'UK Ministry of Defence release',
    OF_THE_UK('[Mm]inistry of [Dd]efence|MINISTRY OF DEFENCE|M[Oo]D News|M[Oo]D press office'),
  ],
  ['UK Ministry of Defence release', /\bUK MoD\b/iu],
  ['UK Prime Minister’s Office release', OF_THE_UK("[Pp]rime [Mm]inister[’']s [Oo]ffice")],
  ['UK Prime Minister’s Office release', /10 downing street/iu],
];

const RELEASE = /\b(?:press|news|media) release\b|pressemelding/iu;

// In small letters most of them are words of their own ("pa", "ap", "tt").
const flagsOf = (origin: string) => (['Reuters', 'Ritzau', 'dpa'].includes(origin) ? 'iu' : 'u');

const IN_TEXT = AGENCIES.map(
  ([origin, credited]) =>
    [origin, SHOWN.map((shown) => new RegExp(shown(credited), flagsOf(origin)))] as const,
);
const IN_CREDIT = AGENCIES.map(
  ([origin, credited]) => [origin, new RegExp(CREDITED(credited), flagsOf(origin))] as const,
);

/**
 * Where an item's text was first written, as it says itself by an agency's credit or the mark of a release, under the
 * name that the record uses; null where it does not say, or says of a release not whose.
 */
export function originOf(item: Pick<ItemContent, 'title' | 'summary' | 'credit'>): string | null {
  const texts = [item.title, item.summary ?? ''].map(visiblePart);
  const credit = visiblePart(item.credit ?? '');
  const credited = IN_CREDIT.find(([, pattern]) => pattern.test(credit));
  const shown = IN_TEXT.find(([, patterns]) =>
    patterns.some((pattern) => texts.some((text) => pattern.test(text))),
  );
  const agency = credited ?? shown;
  if (agency) return agency[0];
  const text = [...texts, credit].join('\n');
  if (!RELEASE.test(text)) return null;
  const issuer = ISSUERS.find(([, called]) => called.test(text));
  return issuer?.[0] ?? null;
}
