import {
  type ChangeEvent,
  type ClipboardEvent,
  type FocusEvent,
  type MouseEvent,
  useRef,
  useState,
} from 'react';
import { sourceField, sourceOf } from '@/lib/forms/entry/source-names';
import type { FilledSource } from './update-state';

/** What was told of each source's address, by its number. */
export type FillingNotes = Readonly<Record<number, string>>;

/**
 * Fills a source's empty fields from its address once that is pasted, left or asked for. Nothing that was typed is
 * changed, and the form is not sent: what is typed meanwhile stays.
 */
export function useFilling(
  fill: (address: string) => Promise<FilledSource>,
  filled: string,
  afterwards: () => void,
) {
  const [notes, setNotes] = useState<FillingNotes>({});
  const asked = useRef(new Map<number, string>());
  async function fillIn(form: HTMLFormElement, number: number, again: boolean) {
    const address = fieldOf(form, number, 'url')?.value.trim() ?? '';
    if (address === '' || (!again && asked.current.get(number) === address)) return;
    asked.current.set(number, address);
    const found = await fill(address).catch(() => null);
    if (!found) return;
    put(form, number, found);
    setNotes((before) => ({ ...before, [number]: found.result === 'read' ? filled : found.why }));
    afterwards();
  }
  return [
    notes,
    {
      onChange({ target }: ChangeEvent<HTMLFormElement>) {
        const field: EventTarget = target;
        if (field instanceof HTMLInputElement && sourceOf(field.name)?.part === 'voice') {
          giveWay(field);
        }
      },
      onPaste({ target, currentTarget }: ClipboardEvent<HTMLFormElement>) {
        const number = numberOf(target);
        // The address is in the field only after the event.
        if (number) setTimeout(() => void fillIn(currentTarget, number, false));
      },
      onBlur({ target, currentTarget }: FocusEvent<HTMLFormElement>) {
        const number = numberOf(target);
        if (number) void fillIn(currentTarget, number, false);
      },
      onClick(event: MouseEvent<HTMLFormElement>) {
        const { target, currentTarget } = event;
        const button = target instanceof HTMLButtonElement ? sourceOf(target.value, 'fill') : null;
        if (!button) return;
        event.preventDefault();
        void fillIn(currentTarget, button.source, true);
      },
    },
  ] as const;
}

function numberOf(target: EventTarget): number | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const field = sourceOf(target.name);
  return field?.part === 'url' ? field.source : null;
}

function fieldOf(form: HTMLFormElement, number: number, part: Parameters<typeof sourceField>[1]) {
  const field = form.elements.namedItem(sourceField(number, part));
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}

function put(form: HTMLFormElement, number: number, found: FilledSource): void {
  const parts = found.result === 'read' ? found.parts : {};
  for (const part of ['publisher', 'title', 'published', 'language'] as const) {
    const field = fieldOf(form, number, part);
    const value = parts[part];
    if (field && field.value === '' && value) choose(field, value);
  }
  const voices = [
    ...form.querySelectorAll<HTMLInputElement>(`[name="${sourceField(number, 'voice')}"]`),
  ];
  if (found.voice === null || voices.some(({ checked }) => checked)) return;
  for (const voice of voices) {
    voice.checked = voice.value === found.voice;
    // Ticked by itself, not by the editor.
    voice.toggleAttribute('data-suggested', voice.checked);
  }
}

/** Where an editor ticks a voice: one that was ticked by itself, and cannot stand beside it, gives way. */
function giveWay(ticked: HTMLInputElement): void {
  ticked.removeAttribute('data-suggested');
  const others = ticked.form?.querySelectorAll<HTMLInputElement>(
    `[name="${ticked.name}"][data-suggested]`,
  );
  for (const other of ticked.checked ? (others ?? []) : []) {
    const isMixed = (other.value === 'independent') !== (ticked.value === 'independent');
    if (isMixed) other.checked = false;
  }
}

function choose(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  // A language that is not offered can still be what the page is in.
  const isOffered =
    field instanceof HTMLInputElement || [...field.options].some((one) => one.value === value);
  if (!isOffered) field.append(new Option(value, value));
  field.value = value;
}
