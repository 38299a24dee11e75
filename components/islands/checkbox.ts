/** A box to tick with its label, which calls back with whether it is ticked. */
export function checkbox(
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLLabelElement {
  const [around, box] = [document.createElement('label'), document.createElement('input')];
  box.type = 'checkbox';
  box.checked = checked;
  box.addEventListener('change', () => onChange(box.checked));
  around.append(box, ` ${label}`);
  return around;
}
