import { SLUG_LANGUAGES, slugOfTitle } from '@/lib/agreement/description/slug-of-title';

// The name of a new agreement, and the titles of what has a short name of its own.
const TITLE = new RegExp(
  `^(?:(?<list>priorities|strands|milestones)\\.\\d+\\.title|name)\\.(?:${SLUG_LANGUAGES.join('|')})$`,
);

/**
 * Keeps a short name in step with the title that is being typed, while the short name is new and nobody has typed it:
 * once somebody has, it is theirs.
 */
export function proposeSlug(form: HTMLFormElement, target: EventTarget): void {
  if (!(target instanceof HTMLInputElement)) return;
  const found = TITLE.exec(target.name);
  if (!found) return;
  const at = target.name.slice(0, target.name.lastIndexOf('.'));
  const slug = fieldIn(form, at === 'name' ? 'slug' : at.replace(/title$/, 'slug'));
  if (slug?.type !== 'text' || slug.value !== (slug.dataset['proposed'] ?? '')) return;
  const titles = SLUG_LANGUAGES.map((language) => fieldIn(form, `${at}.${language}`)?.value.trim());
  const title = titles.find((words) => words !== undefined && words !== '') ?? '';
  const proposed = slugOfTitle(title, slugsBeside(form, slug, found.groups?.['list']));
  slug.value = proposed;
  slug.dataset['proposed'] = proposed;
}

function fieldIn(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
}

/** The short names in the same list as one, which must differ. */
function slugsBeside(
  form: HTMLFormElement,
  own: HTMLInputElement,
  list: string | undefined,
): Set<string> {
  if (list === undefined) return new Set();
  const inputs = [...form.elements].filter((one) => one instanceof HTMLInputElement);
  const isBeside = ({ name }: HTMLInputElement) =>
    name.startsWith(`${list}.`) && name.endsWith('.slug');
  return new Set(
    inputs.filter((input) => input !== own && isBeside(input)).map(({ value }) => value),
  );
}
