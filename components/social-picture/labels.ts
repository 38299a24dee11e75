/** Words on a drawing, beside a mark: in pixels from its left and top, `gap` away on one side. */
export interface PictureLabel {
  text: string;
  mark: number;
  gap: number;
  side: 'left' | 'right';
  top: number;
  size: number;
  tone: 'ink' | 'late' | 'quiet';
}

// A letter of Caslon is about half as wide as its size.
const LETTER = 0.53;

const BETWEEN = 12;

/** The labels that fit a drawing of a width, given in the order of their weight: what would leave it changes sides, what would lie on a weightier one is left out. */
export function fittingLabels(wanted: readonly PictureLabel[], width: number): PictureLabel[] {
  const placed: PictureLabel[] = [];
  for (const label of wanted) {
    const turned = { ...label, side: label.side === 'left' ? 'right' : 'left' } as const;
    const fitting = [label, turned].find(
      (one) => isInside(one, width) && !placed.some((other) => overlap(one, other)),
    );
    if (fitting) placed.push(fitting);
  }
  return placed;
}

/** About how wide words are in Caslon Text, in pixels. */
export function widthOf({ text, size }: Pick<PictureLabel, 'text' | 'size'>): number {
  return text.length * size * LETTER;
}

function isInside(label: PictureLabel, width: number): boolean {
  const { left, right } = extent(label);
  return left >= 0 && right <= width;
}

function overlap(a: PictureLabel, b: PictureLabel): boolean {
  const [one, other] = [extent(a), extent(b)];
  const isBeside = one.right + BETWEEN <= other.left || other.right + BETWEEN <= one.left;
  const isAbove = a.top + a.size <= b.top || b.top + b.size <= a.top;
  return !isBeside && !isAbove;
}

function extent(label: PictureLabel): { left: number; right: number } {
  const { mark, gap, side } = label;
  const width = widthOf(label);
  return side === 'left'
    ? { left: mark - gap - width, right: mark - gap }
    : { left: mark + gap, right: mark + gap + width };
}
