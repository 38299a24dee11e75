import { NothingNotice } from './nothing-here';

/** What a form is answered that names nothing. Next renders it beside every page of the desk, so it sets no status. */
export default function NotFoundPage() {
  return <NothingNotice />;
}
