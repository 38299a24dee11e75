import { agreementLists } from '../../agreement-lists';

const { generateMetadata, Page } = agreementLists('party');

export { generateMetadata, Page as default };
