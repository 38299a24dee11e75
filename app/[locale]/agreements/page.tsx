import { type AgreementsPath, AgreementsRoute, agreementsMetadata } from './agreements-route';

interface Props {
  params: Promise<AgreementsPath>;
}

export const generateMetadata = async ({ params }: Props) => agreementsMetadata(await params);

export default async function Page({ params }: Props) {
  return <AgreementsRoute path={await params} />;
}
