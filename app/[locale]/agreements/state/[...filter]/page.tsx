import { type AgreementsPath, AgreementsRoute, agreementsMetadata } from '../../agreements-route';

interface Props {
  params: Promise<Required<AgreementsPath>>;
}

const named = ({ locale, filter }: Required<AgreementsPath>): AgreementsPath => ({
  locale,
  filter: ['state', ...filter],
});

export const generateMetadata = async ({ params }: Props) =>
  agreementsMetadata(named(await params));

export default async function Page({ params }: Props) {
  return <AgreementsRoute path={named(await params)} />;
}
