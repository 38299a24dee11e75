import {
  type CommitmentsPath,
  CommitmentsRoute,
  commitmentsMetadata,
} from '../../../../commitments/commitments-route';

interface Props {
  params: Promise<CommitmentsPath>;
}

export const generateMetadata = async ({ params }: Props) => commitmentsMetadata(await params);

export default async function Page({ params }: Props) {
  return <CommitmentsRoute path={await params} />;
}
