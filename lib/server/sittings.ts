import { processWide } from './process-wide';

const sittings = () => processWide('sittings', () => ({ news: false }));

/** Takes word that a sitting calendar was entered. */
export function hearOfSittings(): void {
  sittings().news = true;
}

/** Whether there is such word; it is given once. */
export function takeSittings(): boolean {
  const { news } = sittings();
  sittings().news = false;
  return news;
}
