import { Slug } from '../description/words';

/** What stands behind `/agreements/` in the addresses of lists, so that no agreement can be there. */
export const RESERVED_SLUGS: readonly string[] = ['page', 'party', 'state'];

/** The slug of an agreement that is added or renamed. */
export const AgreementSlug = Slug.refine(
  (slug) => !RESERVED_SLUGS.includes(slug),
  `none of ${RESERVED_SLUGS.join(', ')}, which are lists`,
);
