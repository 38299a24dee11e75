import { median, ratioOf } from './rounds';

export type Unit = '/s' | 'ms' | 'MB' | 'MB/h' | 'kB' | '';

/** What is hoped for of a ratio. */
export type Aim = { atLeast: number } | { atMost: number };

/** One measured thing, one figure a round, and what it is compared with, measured in the same rounds. */
export interface Line {
  what: string;
  figures: readonly number[];
  unit: Unit;
  than?: { name: string; figures: readonly number[] };
  aim?: Aim | undefined;
}

const HEAD = ['', 'figure', 'compared with', 'its figure', 'ratio', 'aim'] as const;

/** Prints lines as a table: medians, ratios (the figure divided by what it is compared with), and aims. */
export function printTable(title: string, lines: readonly Line[]): void {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_head, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 1 || column === 3 || column === 4
        ? cell.padStart(widths[column] ?? 0)
        : cell.padEnd(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

function cellsOf({ what, figures, unit, than, aim }: Line): string[] {
  const figure = written(median(figures), unit);
  if (!than) return [what, figure, '', '', '', ''];
  const ratio = ratioOf(figures, than.figures);
  // What is compared with nothing at all has no ratio.
  const told = Number.isFinite(ratio) ? ratio.toFixed(2) : '';
  const cells = [what, figure, than.name, written(median(than.figures), unit), told];
  return [...cells, aim ? judged(ratio, aim) : ''];
}

function judged(ratio: number, aim: Aim): string {
  const met = 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;
  const bound = 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
  return `${bound}: ${met ? 'met' : 'NOT MET'}`;
}

function written(figure: number, unit: Unit): string {
  return `${figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3)} ${unit}`.trim();
}
