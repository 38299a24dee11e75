import { refreshPages } from '../refresh';
import { hearOf } from '../shelf';

interface Revised {
  slug: string;
  revision: number;
}

/** Has this process know of a revision that it wrote, its pages too, before the writer is answered; others hear from the database. */
export async function tellOfWrite({ slug, revision }: Revised): Promise<void> {
  hearOf(slug, revision);
  await refreshPages();
}
