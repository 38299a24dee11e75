const SUBJECTS = ['ministers', 'the navy', 'engineers', 'a report', 'officials', 'the committee'];
const VERBS = ['visit', 'open', 'review', 'discuss', 'postpone', 'announce', 'describe'];
const OBJECTS = ['a shipyard', 'the budget', 'a training course', 'new housing', 'an exhibition'];
const PLACES = ['in Plymouth', 'in Bergen', 'at the base', 'before the summer', 'after a storm'];

// Of the news of a ministry one in fifty is about the agreement.
const ABOUT_IT = 50;

/** A feed of so many items of news, most of which concern no agreement. */
export function newsFeed(count: number): string {
  const items = Array.from({ length: count }, (_, index) => item(index));
  return `<rss version="2.0"><channel><title>News</title><link>https://press.example.com/</link>
    <description>News</description>${items.join('')}</channel></rss>`;
}

function item(index: number): string {
  const [subject, verb, object, place] = [SUBJECTS, VERBS, OBJECTS, PLACES].map(
    (words, at) => words[(index * (at + 1) + Math.floor(index / words.length)) % words.length],
  );
  const title =
    index % ABOUT_IT === 0
      ? `UK and Norway sign a defence agreement as ${subject} ${verb} ${object} (${index})`
      : `${subject} ${verb} ${object} ${place} (${index})`;
  return `<item><guid isPermaLink="false">news-${index}</guid><title>${title}</title>
    <link>https://press.example.com/news/${index}</link>
    <description>${`${subject} were to ${verb} ${object} ${place}, it was said on day ${index}. `.repeat(3)}</description></item>`;
}
