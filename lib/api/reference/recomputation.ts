import printed from './recomputation-printed.json';

/** The steps by which a lateness and a state are computed of the public API alone; the page has their words. */
export const STEPS = ['read', 'target', 'due', 'claims', 'lateness', 'state', 'compare'] as const;
export type Step = (typeof STEPS)[number];

/** The agreement whose verdict is computed, by its slug. */
export const RECOMPUTED = 'uk-norway';

/** The program of a step, which goes on from those before it, and what it printed of UK–Norway as the test ran it. */
export interface Cell {
  step: Step;
  code: string;
  printed: string;
}

/** All steps in their order: together one program for Node 20 or newer, or any browser, and an API's address. */
export function cellsOf(api: string): readonly Cell[] {
  const code = codeOf(api);
  return STEPS.map((step) => ({ step, code: code[step], printed: printed[step] }));
}

const codeOf = (api: string): Record<Step, string> => ({
  read: `const agreement = '${api}/agreements/${RECOMPUTED}';
// What had occurred and was published by a day, as it was recorded in revision 1: an answer that never changes.
const view = 'on=2025-12-31&revision=1';

async function read(address) {
  const answer = await fetch(address);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
}

const { headline } = (await read(\`\${agreement}?\${view}\`)).description;
const entries = [];
for (let after = ''; after !== null; ) {
  const asked = \`\${view}&milestone=\${headline}&limit=200\${after && \`&after=\${after}\`}\`;
  const page = await read(\`\${agreement}/entries?\${asked}\`);
  entries.push(...page.entries);
  after = page.next;
}
console.log(\`\${entries.length} entries speak of \${headline}\`);`,

  target: `// A date by its first and last day. EDTF writes spring to winter as 21 to 24: three calendar months each, from March on.
function windowOf(edtf) {
  const [year, part, dayOfMonth] = edtf.split('-').map(Number);
  const on = (month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  if (dayOfMonth !== undefined) return { opens: edtf, closes: edtf };
  if (part === undefined) return { opens: on(0, 1), closes: on(12, 0) };
  if (part <= 12) return { opens: on(part - 1, 1), closes: on(part, 0) };
  if (part > 24) throw new Error(\`\${edtf} is not read by this program\`);
  const month = 2 + 3 * (part - 21);
  return { opens: on(month, 1), closes: on(month + 3, 0) };
}

// In the order in which things occurred, then in that in which they were recorded.
const day = (edtf) => windowOf(edtf).closes;
entries.sort(
  (a, b) =>
    day(a.occurredOn).localeCompare(day(b.occurredOn)) ||
    a.revision - b.revision ||
    a.order - b.order,
);
// The first target stands for ever; later ones restate it.
const target = entries.find(({ kind }) => kind === 'target');
console.log(\`\${target.occurredOn}: “\${target.said}” (\${target.bound} \${target.edtf})\`);`,

  due: `const { opens, closes: due } = windowOf(target.edtf);
console.log(\`from \${opens}, due on \${due}\`);`,

  claims: `// What each party said last of it. What nobody said before counts: silence is no claim.
const said = new Map();
for (const entry of entries) {
  if (entry.kind !== 'status') continue;
  for (const { voice } of entry.citations) {
    if (voice === 'independent') continue;
    for (const party of voice) said.set(party, [...(said.get(party) ?? []), entry]);
  }
}
const latest = [...said.values()].map((own) => own.at(-1));
const outcomes = new Set(latest.map(({ status }) => status));
if (outcomes.size !== 1) throw new Error('the parties differ: no side is taken, and nothing is counted');
const [outcome] = outcomes;
// Met since the earliest day on which one of them said so.
const metOn = latest.map(({ occurredOn }) => day(occurredOn)).sort()[0];
for (const [party, own] of said) console.log(\`\${party}: \${own.at(-1).status} on \${own.at(-1).occurredOn}\`);`,

  lateness: `const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const daysLate = Math.max(0, daysBetween(due, metOn));
console.log(\`\${outcome} on \${metOn}, \${daysLate} days late\`);`,

  state: `const state = daysLate > 0 ? 'met late' : metOn < opens ? 'met early' : 'met on time';
console.log(state);`,

  compare: `const status = await read(\`\${agreement}/status?\${view}\`);
console.log(\`\${status.outcome.on}, \${status.lateness.days} days late: \${status.state}\`);
if (status.outcome.outcome !== outcome || status.outcome.on !== metOn) throw new Error('another outcome');
if (status.target.due !== due || status.lateness.days !== daysLate) throw new Error('another lateness');
if (status.state !== state) throw new Error('another state');
console.log('the same');`,
});
