import { NotFound } from '@/components/site/not-found';

/** Next tells a not-found page no language: it speaks both. */
export default function NotFoundPage() {
  return <NotFound />;
}
