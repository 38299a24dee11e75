import { NothingHere } from './nothing-here';

export default function NotFoundPage() {
  return <NothingHere />;
}
