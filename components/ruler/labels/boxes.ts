/** Where words stand on a drawing, in pixels from its left and top. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Something with the boxes that it takes at each of the widths at which it is shown. */
export interface Placed {
  boxes: readonly Box[];
}

/** Of things wanted on a drawing, the weightiest first, each in its forms, the best first: those for which there is room. */
export function withRoom<Thing extends Placed>(
  wanted: readonly (readonly Thing[])[],
  isInside: (thing: Thing) => boolean,
): Thing[] {
  const placed: Thing[] = [];
  for (const forms of wanted) {
    const fitting = forms.find(
      (form) => isInside(form) && !placed.some((other) => meet(form, other)),
    );
    if (fitting) placed.push(fitting);
  }
  return placed;
}

function meet(one: Placed, other: Placed): boolean {
  return one.boxes.some((box, index) => {
    const against = other.boxes[index];
    return against !== undefined && overlap(box, against);
  });
}

/** Whether two boxes cover any place together. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
