import 'server-only';
import { cookies, headers } from 'next/headers';
import { ADDRESS_FIELD } from '../process/client-address';

/** A request's headers, its cookies as they stand now, and the address from which it comes. */
export interface RequestFacts {
  headers: Headers;
  address: string;
}

/** What is being asked. A cookie that the answer has set so far stands in the headers as if it had come with them. */
export async function requestFacts(): Promise<RequestFacts> {
  const now = new Headers(await headers());
  now.set('cookie', (await cookies()).toString());
  return { headers: now, address: now.get(ADDRESS_FIELD) ?? '' };
}
