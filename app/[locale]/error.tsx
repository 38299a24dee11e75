'use client';

import { Failure } from '@/components/site/failure';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return <Failure retry={reset} />;
}
