import { type ComparedPath, ComparedRoute, comparedMetadata } from '../../compared-route';

interface Props {
  params: Promise<ComparedPath>;
}

export const generateMetadata = async ({ params }: Props) => comparedMetadata(await params);

export default async function Page({ params }: Props) {
  return <ComparedRoute path={await params} />;
}
