import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Seen, UpdateState } from '../update-state';

/** How long a pause in typing is, in milliseconds, before the preview is made anew. */
const PAUSE = 300;

const NOTHING: Seen = { preview: null, dateOffer: null };

/** What is shown of a form as it is now, and what asks for it anew after a pause in typing. */
export function useLivePreview(
  form: RefObject<HTMLFormElement | null>,
  { attempt, preview, dateOffer }: UpdateState,
  look: (data: FormData) => Promise<Seen | null>,
): [Seen, () => void] {
  const [live, setLive] = useState<{ attempt: number; seen: Seen } | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lookAgain = useCallback(() => {
    clearTimeout(timer.current);
    asked.current += 1;
    const mine = asked.current;
    timer.current = setTimeout(async () => {
      if (!form.current) return;
      const seen = await look(new FormData(form.current)).catch(() => null);
      // What was typed since is asked for by itself.
      if (mine === asked.current) setLive({ attempt, seen: seen ?? NOTHING });
    }, PAUSE);
  }, [form, look, attempt]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [live?.attempt === attempt ? live.seen : { preview, dateOffer }, lookAgain];
}
