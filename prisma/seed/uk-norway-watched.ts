import type { WatchedFacts } from './facts';

/** By which words news of the agreement is known beside its description: what it was called when signed, and the places in its record. */
export const WATCHED = [
  { kind: 'name', text: 'Lunna House' },
  { kind: 'place', text: 'High North' },
  { kind: 'place', text: 'North Atlantic' },
  { kind: 'place', text: 'GIUK gap' },
  { kind: 'place', text: 'Kirkenes' },
  { kind: 'place', text: 'Bodø' },
  { kind: 'place', text: 'Bergen' },
  { kind: 'place', text: 'Stavanger' },
  { kind: 'place', text: 'Northwood' },
] satisfies WatchedFacts[];
