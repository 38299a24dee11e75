import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';

/** A program as readers copy it, in one of the languages in which examples are given. */
export interface Program {
  language: 'curl' | 'Python' | 'JavaScript';
  code: string;
}

/** What an example shows; the page has its words. */
export const EXAMPLES = ['status', 'entries', 'unchanged'] as const;
export type Example = (typeof EXAMPLES)[number];

/** An agreement that the site has, by its slug, and a day on which something can be said of it. */
export interface AskedFor {
  slug: string;
  on: CalendarDate;
}

/** Those that a site can answer: all, or where it has no agreement, what asks for none. */
export function examplesFor(asked: AskedFor | null): Example[] {
  return EXAMPLES.filter((example) => asked !== null || example === 'unchanged');
}

/** The same in each language, with nothing beside the language’s own library. */
export function programsOf(
  example: Example,
  api: string,
  asked: AskedFor | null,
): readonly Program[] {
  const agreement = `${api}/agreements/${asked?.slug}`;
  const status = `${agreement}/status?on=${asked?.on}`;
  const entries = `${agreement}/entries`;
  const all = `${api}/agreements`;
  switch (example) {
    case 'status':
      return [
        { language: 'curl', code: `curl -s '${status}'` },
        {
          language: 'Python',
          code: `import json
from urllib.request import urlopen

with urlopen("${status}") as answer:
    status = json.load(answer)
print(status["verdict"]["en"])
print(status["state"], status["lateness"])`,
        },
        {
          language: 'JavaScript',
          code: `const answer = await fetch('${status}');
const status = await answer.json();
console.log(status.verdict.en);
console.log(status.state, status.lateness);`,
        },
      ];
    case 'entries':
      return [
        { language: 'curl', code: `curl -s '${entries}?kind=status&limit=2'` },
        {
          language: 'Python',
          code: `import json
from urllib.request import urlopen

entries, after = [], ""
while after is not None:
    with urlopen("${entries}?limit=10" + (f"&after={after}" if after else "")) as answer:
        page = json.load(answer)
    entries += page["entries"]
    after = page["next"]
for entry in entries:
    print(entry["occurredOn"], entry["kind"], entry["title"])`,
        },
        {
          language: 'JavaScript',
          code: `const entries = [];
for (let after = ''; after !== null; ) {
  const answer = await fetch(\`${entries}?limit=10\${after && \`&after=\${after}\`}\`);
  const page = await answer.json();
  entries.push(...page.entries);
  after = page.next;
}
for (const entry of entries) {
  console.log(entry.occurredOn, entry.kind, entry.title);
}`,
        },
      ];
    case 'unchanged':
      return [
        {
          language: 'curl',
          code: `etag=$(curl -sI '${all}' | tr -d '\\r' | sed -n 's/^etag: //ip')
curl -s -o /dev/null -w '%{http_code}\\n' -H "If-None-Match: $etag" '${all}'`,
        },
        {
          language: 'Python',
          code: `from urllib.error import HTTPError
from urllib.request import Request, urlopen

with urlopen("${all}") as answer:
    etag = answer.headers["ETag"]
try:
    urlopen(Request("${all}", headers={"If-None-Match": etag}))
    print(200)
except HTTPError as answer:
    print(answer.code)`,
        },
        {
          language: 'JavaScript',
          code: `const first = await fetch('${all}');
const etag = first.headers.get('ETag');
const again = await fetch('${all}', { headers: { 'If-None-Match': etag } });
console.log(again.status);`,
        },
      ];
  }
}
