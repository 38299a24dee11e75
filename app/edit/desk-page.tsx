import type { ComponentProps, ReactNode } from 'react';
import { DeskFrame } from '@/components/desk/desk-frame';
import type { SignedIn } from '@/lib/auth/signed-in';
import { deskI18n } from './desk-i18n';
import { signOut } from './sign-out';
import { waitsFor } from './waits-for';

interface Props {
  /** Null where a form was sent by somebody who is no longer signed in (`editorOrSender`). */
  editor: SignedIn | null;
  at?: NonNullable<ComponentProps<typeof DeskFrame>['at']>;
  children: ReactNode;
}

/** A page of the desk for the editor who is signed in. */
export async function DeskPage({ editor, at, children }: Props) {
  const waits = editor && (await waitsFor(editor));
  return (
    <DeskFrame
      i18n={await deskI18n()}
      editor={editor && { name: editor.name, isAdmin: editor.role === 'admin' }}
      signOut={signOut}
      {...(at && { at })}
      {...(waits && { waits })}
    >
      {children}
    </DeskFrame>
  );
}
