import { notFound } from 'next/navigation';

/** Every address under the desk that is no page of it. */
export default function Page() {
  notFound();
}
