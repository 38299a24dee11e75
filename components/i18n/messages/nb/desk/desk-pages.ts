import description from './description.json';
import desk from './desk.json';
import feeds from './feeds.json';
import manage from './manage.json';
import news from './news.json';
import signIn from './sign-in.json';
import sittings from './sittings.json';
import sources from './sources.json';
import update from './update.json';

/** What the desk says in bokmål. */
export const deskPages = {
  ...desk,
  ...description,
  ...feeds,
  ...manage,
  ...news,
  ...signIn,
  ...sittings,
  ...sources,
  ...update,
};
