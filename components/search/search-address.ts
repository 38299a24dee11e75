/** The address, without a language, of the search page; with what is searched for, and from which result on. */
export function searchPath(typed = '', after: string | null = null): string {
  if (typed === '') return '/search';
  return `/search?${new URLSearchParams({ q: typed, ...(after !== null && { after }) })}`;
}
