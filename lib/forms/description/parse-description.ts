import { Description } from '@/lib/agreement/description/description';
import { ContentLanguage } from '@/lib/agreement/description/words';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { oneAField } from '../field-fault';
import { type FormValues, typedIn } from '../form-values';
import { placesIn } from './blocks';
import { type DescriptionFault, faultOfIssue } from './issue-fault';

export type ParsedDescription =
  | { result: 'read'; description: Description }
  | { result: 'refused'; faults: DescriptionFault[] };

/** Reads a form's values as a description, or what is wrong with them, one fault a field. */
export function parseDescription(values: FormValues): ParsedDescription {
  const inPlace = numbered(values);
  const { success, data, error } = refuseUnseenText(Description).safeParse(descriptionIn(values));
  if (success) return { result: 'read', description: data };
  return {
    result: 'refused',
    faults: oneAField(error.issues.map((issue) => faultOfIssue(issue, inPlace))),
  };
}

/** Gives the field of a path in what was read: blocks are counted there, whatever their places in the form. */
export type FieldInPlace = (path: readonly PropertyKey[]) => string;

function numbered(values: FormValues): FieldInPlace {
  return (path) =>
    path.reduce<string>((field, segment) => {
      const name = typeof segment === 'number' ? placesIn(values, field)[segment] : segment;
      return [...(field === '' ? [] : [field]), String(name ?? segment)].join('.');
    }, '');
}

/** What a form's values say, to be parsed as a description. */
function descriptionIn(values: FormValues): object {
  const text = (name: string) => typedIn(values, name).replaceAll('\r\n', '\n').trim();
  const orNull = (name: string) => text(name) || null;
  const several = (name: string) =>
    text(name)
      .split(/[\s,;]+/)
      .filter(Boolean);
  const retired = (at: string) => text(`${at}.retired`) === 'yes';
  const localized = (name: string) =>
    Object.fromEntries(
      ContentLanguage.options.flatMap((language) => {
        const words = text(`${name}.${language}`);
        return words === '' ? [] : [[language, words]];
      }),
    );
  const localizedOrNull = (name: string) => {
    const texts = localized(name);
    return Object.keys(texts).length > 0 ? texts : null;
  };
  const wording = (at: string) => {
    const [met, open] = [localizedOrNull(`${at}.met`), localizedOrNull(`${at}.open`)];
    return met || open ? { met: met ?? {}, open: open ?? {} } : null;
  };
  const each = (list: string, part: (at: string) => unknown) =>
    placesIn(values, list).map((place) => part(`${list}.${place}`));
  return {
    name: localized('name'),
    headline: text('headline'),
    aims: each('aims', text),
    parties: each('parties', (at) => ({
      code: text(`${at}.letters`),
      name: localized(`${at}.name`),
      nameInSentence: localizedOrNull(`${at}.nameInSentence`),
      timeZone: orNull(`${at}.timeZone`),
      officialHosts: several(`${at}.officialHosts`),
      people: each(`${at}.people`, (place) => ({
        name: text(`${place}.name`),
        office: localized(`${place}.office`),
        from: orNull(`${place}.from`),
        until: orNull(`${place}.until`),
      })),
      retired: retired(at),
    })),
    priorities: each('priorities', (at) => ({
      slug: text(`${at}.slug`),
      title: localized(`${at}.title`),
      statedIn: orNull(`${at}.statedIn`),
      retired: retired(at),
    })),
    strands: each('strands', (at) => ({
      slug: text(`${at}.slug`),
      title: localized(`${at}.title`),
      retired: retired(at),
    })),
    milestones: each('milestones', (at) => ({
      slug: text(`${at}.slug`),
      title: localized(`${at}.title`),
      wording: wording(`${at}.wording`),
      place: text(`${at}.place`) || 'always',
      condition: orNull(`${at}.condition`),
      party: orNull(`${at}.party`),
      implies: several(`${at}.implies`),
      staleAfterDays: wholeNumber(text(`${at}.staleAfterDays`)),
      retired: retired(at),
    })),
  };
}

function wholeNumber(text: string): number | string | null {
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
}
