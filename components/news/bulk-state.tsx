'use client';

import { createContext, type ReactNode, use } from 'react';
import { type FormState, freshForm } from '../form/form-state';
import { useFormAction } from '../form/use-form-action';

interface Bulk {
  state: FormState;
  action: (data: FormData) => void;
  isPending: boolean;
}

const BulkContext = createContext<Bulk>({
  state: freshForm(),
  action: () => {},
  isPending: false,
});

interface Props {
  decide: (state: FormState, data: FormData) => Promise<FormState>;
  children: ReactNode;
}

/** Holds the form that decides on many stories, for the ticks that stand in each and the buttons below them. */
export function BulkState({ decide, children }: Props) {
  const [state, action, isPending] = useFormAction(decide, freshForm());
  return <BulkContext value={{ state, action, isPending }}>{children}</BulkContext>;
}

/** The form around. */
export function useBulk(): Bulk {
  return use(BulkContext);
}
