import type { Prisma } from '@/prisma/client/client';
import { noteInAudit } from './write-audit';
import { withdrawLinks } from './write-invitation';

/** By what an editor comes in beside a password, and what lets others do so in their name. */
export const WAYS_IN = ['sessions', 'passkeys', 'keys', 'second factor', 'links'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** Whose ways in are ended: by themselves, from an address. */
export interface Ending {
  editorId: string;
  name: string;
  email: string;
  ipAddress: string | null;
}

/**
 * Ends ways in of an editor, and notes each in the audit. Links are those to a new password for them and those that
 * they made for others; with sessions go challenges of signing-ins under way.
 */
export async function endWaysIn(
  tx: Prisma.TransactionClient,
  ending: Ending,
  ways: readonly WayIn[],
): Promise<void> {
  for (const way of ways) await END[way](tx, ending);
}

const END: Record<WayIn, (tx: Prisma.TransactionClient, ending: Ending) => Promise<void>> = {
  sessions: async (tx, ending) => {
    const { count } = await tx.session.deleteMany({ where: { userId: ending.editorId } });
    await tx.verification.deleteMany({ where: { value: ending.editorId } });
    if (count > 0) await note(tx, 'session ended', ending, { sessions: count });
  },
  passkeys: async (tx, ending) => {
    const where = { userId: ending.editorId };
    const passkeys = await tx.passkey.findMany({ where, orderBy: { createdAt: 'asc' } });
    await tx.passkey.deleteMany({ where });
    for (const { name } of passkeys)
      await note(tx, 'passkey removed', ending, { name: name ?? '' });
  },
  keys: async (tx, ending) => {
    const where = { referenceId: ending.editorId };
    const keys = await tx.apikey.findMany({ where, orderBy: { createdAt: 'asc' } });
    await tx.apikey.deleteMany({ where });
    for (const { name, start } of keys) {
      await note(tx, 'key revoked', ending, { name: name ?? '', start: start ?? '' });
    }
  },
  'second factor': async (tx, ending) => {
    const { count } = await tx.twoFactor.deleteMany({ where: { userId: ending.editorId } });
    await tx.editor.update({ where: { id: ending.editorId }, data: { twoFactorEnabled: false } });
    if (count > 0) await note(tx, 'second factor removed', ending, {});
  },
  links: async (tx, { editorId, name, ipAddress }) => {
    const which = { OR: [{ editorId }, { invitedById: editorId }] };
    await withdrawLinks(tx, which, { name, editorId, ipAddress });
  },
};

async function note(
  tx: Prisma.TransactionClient,
  action: 'session ended' | 'passkey removed' | 'key revoked' | 'second factor removed',
  { editorId, name, email, ipAddress }: Ending,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  await noteInAudit(tx, { action, by: { name, editorId }, subject: email, detail, ipAddress });
}
