import { NothingHere } from '../nothing-here';

/** Every address under the desk that is no page of it. */
export default function Page() {
  return <NothingHere />;
}
