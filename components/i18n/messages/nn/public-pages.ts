import about from './about.json';
import agreements from './agreements.json';
import commitments from './commitments.json';
import considered from './considered.json';
import developers from './developers.json';
import follow from './follow.json';
import search from './search.json';
import site from './site.json';
import sittingPeriod from './sitting-period.json';
import sourceCheck from './source-check.json';
import suggest from './suggest.json';

/** What the public pages say in nynorsk. */
export const publicPages = {
  ...about,
  ...agreements,
  ...commitments,
  ...considered,
  ...developers,
  ...follow,
  ...search,
  ...site,
  ...sittingPeriod,
  ...sourceCheck,
  ...suggest,
};
