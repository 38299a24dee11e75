import { notFound } from 'next/navigation';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

/** Every address that is no page of the site. */
export default function Page() {
  notFound();
}
