/** A field's name in its parts: `milestones.3.title.en` has four, `source-1-url` three; numbers tell blocks and sources apart. */
export function partsOfName(name: string): (string | number)[] {
  return name.split(/[.-]/).map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : part));
}

/** The parts of a name after those of a list or block that it belongs to; null where it belongs elsewhere. */
export function partsWithin(name: string, place: string): (string | number)[] | null {
  return name.startsWith(`${place}.`) ? partsOfName(name.slice(place.length + 1)) : null;
}
