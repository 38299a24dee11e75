import { forgetOldRequests } from '@/lib/db/records/idempotent-requests';
import { forgetOld } from '@/lib/db/sign-in/forget-old';
import { forgetOldEmails } from '@/lib/db/suggestions/forget-emails';
import { settings } from '../process/env';
import { store } from '../process/store';
import { repeat } from './repeat';

const HOUR = 3_600_000;

/**
 * Forgets old network addresses, readers' e-mail addresses, refused sign-ins and answers kept for retries, now and every
 * hour; gives how to stop. Keeps no process alive.
 */
export function startForgetting(): () => void {
  const forget = async () => {
    await forgetOld(store().db, settings().AUDIT_RETENTION_DAYS);
    await forgetOldEmails(store().db);
    await forgetOldRequests(store().db);
  };
  return repeat(HOUR, forget, 'What is old could not be forgotten:', { atOnce: true }).stop;
}
